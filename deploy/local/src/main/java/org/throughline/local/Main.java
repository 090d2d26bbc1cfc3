package org.throughline.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Terminal;
import org.throughline.local.platform.TroubleException;

/// What `./throughline <command>` runs.
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        // Before the first logger exists: the terminal is for people.
        System.setProperty("logback.configurationFile", "org/throughline/local/silent-logback.xml");
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var terminal =
                new Terminal(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        try {
            var trust = DemoTrust.read();
            var settings = Settings.of(System.getenv(), trust.organisation());
            return new Commands(settings, trust, terminal).run(arguments);
        } catch (TroubleException trouble) {
            System.err.println("throughline: " + trouble.line());
            return FAILED;
        }
    }
}
