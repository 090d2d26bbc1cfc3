package org.throughline.embedded;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/// A JVM that is one part and nothing else: says one line when it is ready, or one line why it is not.
final class PartProcess {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final String name;

    PartProcess(String name) {
        this.name = name;
        // Before the first logger exists: the process shares its output with whoever started it.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "org/throughline/embedded/quiet-logback.xml");
        }
    }

    void run(String[] arguments, BiFunction<Path, Integer, Part> start) {
        if (arguments.length != 2) {
            end(MISUSED, "needs two arguments, the port and the folder for its data");
            return;
        }
        try {
            Path folder = Path.of(arguments[1]).toAbsolutePath();
            Part part = start.apply(folder, Integer.valueOf(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(part::close, "close-" + part.port()));
            System.out.printf("%s ready on %s:%d, data in %s%n", name, LoopbackPort.HOST, part.port(), folder);
        } catch (NumberFormatException | InvalidPathException e) {
            end(MISUSED, "cannot use its arguments: " + e.getMessage());
        } catch (RuntimeException e) {
            end(FAILED, "did not start: " + reason(e));
        }
    }

    /// Ends this process at once, for a part that cannot go on.
    void giveUp(int status, Path folder, Throwable why) {
        String reason = DataFolder.isFull(folder) ? "the disk is full, no room left for " + folder : reason(why);
        System.err.println(name + " stopped: " + reason);
        Runtime.getRuntime().halt(status == 0 ? FAILED : status);
    }

    private void end(int status, String line) {
        System.err.println(name + " " + line);
        System.exit(status);
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
