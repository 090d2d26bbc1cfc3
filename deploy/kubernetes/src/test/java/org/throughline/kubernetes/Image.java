package org.throughline.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// What is in a service's image, laid out in a folder by the script that the Containerfile uses, and started by the
/// very command that is the image's entry point.
record Image(Path app) {
    private static final Path CONTAINERFILE = Project.path("deploy/images/Containerfile");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$");
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final int USER = 10_001;

    static Image assembled(String service, Path folder, int storePort) {
        var builder = new ProcessBuilder(
                        Project.path("deploy/images/assemble.sh").toString(),
                        Project.path(service + "/target/" + service + "-0.1.0.jar")
                                .toString(),
                        folder.toString(),
                        Project.path("deploy/local/target/local-0.1.0.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("assembling.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ASSEMBLE_STORE_PORT", Integer.toString(storePort));
        // What the second compiler learns is no matter here, and it would take a third of the time.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        try {
            var process = builder.start();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(Project.text(folder.resolveSibling("assembling.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Image(folder.resolve("app"));
    }

    /// Starts it as the image does, as the image's user where that is possible, with nothing but this environment.
    Process start(Map<String, String> environment, Path log) {
        var command = new ArrayList<String>();
        if (asOther()) {
            command.addAll(other());
        }
        command.addAll(entryPoint());
        var builder = new ProcessBuilder(command)
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The image's entry point for this folder. Where the image would quietly start without its cache, this does not
    /// start.
    private List<String> entryPoint() {
        var found = ENTRYPOINT.matcher(Project.text(CONTAINERFILE));
        if (!found.find()) {
            throw new AssertionError("No ENTRYPOINT in " + CONTAINERFILE);
        }
        var command = new ArrayList<String>();
        Project.YAML
                .readTree(found.group(1))
                .forEach(word -> command.add(word.asString().replace("/app/", app + "/")));
        command.set(0, JAVA.toString());
        command.add(1, "-XX:AOTMode=on");
        return command;
    }

    private boolean asOther() {
        try {
            var check = new ArrayList<>(other());
            check.addAll(List.of("test", "-r", app.resolve("service.jar").toString()));
            return "root".equals(System.getProperty("user.name"))
                    && Files.isExecutable(Path.of("/usr/bin/setpriv"))
                    && new ProcessBuilder(check).start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> other() {
        return List.of("/usr/bin/setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups", "--no-new-privs");
    }
}
