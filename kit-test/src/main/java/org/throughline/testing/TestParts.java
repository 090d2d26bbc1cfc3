package org.throughline.testing;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The broker and the store of this JVM's tests. Started when first asked for, stopped when the JVM ends.
interface TestParts {
    String bootstrapServers();

    String mongoUri(String database);

    /// The one switch: real ones in containers where an engine answers, else the embedded ones.
    static TestParts chosen() {
        return Chosen.PARTS;
    }

    final class Chosen {
        static final String SETTING = "THROUGHLINE_TEST_PARTS";
        static final String EMBEDDED = "embedded";
        private static final Logger log = LoggerFactory.getLogger(TestParts.class);
        private static final TestParts PARTS = choose(System.getenv(SETTING), DockerEngine::answers);

        private Chosen() {}

        static TestParts choose(@Nullable String setting, BooleanSupplier dockerAnswers) {
            if (setting != null && !setting.equals(EMBEDDED)) {
                throw new IllegalArgumentException(
                        "%s is '%s'; '%s' or nothing would be right".formatted(SETTING, setting, EMBEDDED));
            }
            if (setting == null && dockerAnswers.getAsBoolean()) {
                log.info("Tests run on Kafka and MongoDB in containers");
                return new ContainerParts();
            }
            log.info(
                    "Tests run on the embedded broker and store ({})",
                    setting == null ? "no Docker engine answers" : SETTING + " says so");
            return new EmbeddedParts();
        }
    }
}
