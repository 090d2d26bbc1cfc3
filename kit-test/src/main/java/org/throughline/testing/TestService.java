package org.throughline.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.embedded.Topics;
import org.throughline.events.Throughline;

/// A whole service in this JVM, on a free port, with a database of its own, on the broker that all tests share. Tests
/// of one module mostly share one instance and choose ids that nobody else uses.
public final class TestService implements AutoCloseable {
    public static final String ORGANISATION = "RXX";
    private static final String STAFF_KEY = "a key of the tests, long enough: 0123456789abcdef";
    private static final int PARTITIONS = 3;
    private static final Map<Class<?>, TestService> SHARED = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// The instance that the tests of this JVM share; it is never closed by a test.
    public static TestService shared(Class<?> application) {
        return SHARED.computeIfAbsent(application, type -> start(type));
    }

    /// An instance of its own, with an empty database and a consumer group that begins at the start of each topic.
    ///
    /// @param properties more settings, `name=value`; they replace those that every instance under test gets
    public static TestService start(Class<?> application, String... properties) {
        return startNamed(application, freshName(application), properties);
    }

    /// Another instance, or one started again, on the database and in the consumer group of this name.
    public static TestService startNamed(Class<?> application, String name, String... properties) {
        createTopics();
        var settings = new ArrayList<>(List.of(
                "server.port=0",
                "spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                "spring.mongodb.uri=" + TestMongo.uri(name),
                "throughline.group=" + name,
                "spring.main.register-shutdown-hook=false",
                "spring.main.banner-mode=off",
                "throughline.organisation=" + ORGANISATION,
                "throughline.database=" + name,
                "throughline.staff-key=" + STAFF_KEY,
                "throughline.access.issuer-uri=" + TestIssuer.uri(),
                "throughline.access.pages.client-id=tests",
                "throughline.access.pages.client-secret=tests",
                // Tests are in a hurry; those about floods set their own.
                "throughline.access.requests-per-second=100000",
                "throughline.access.failures-per-minute=100000"));
        for (var property : properties) {
            var upToValue = property.substring(0, property.indexOf('=') + 1);
            settings.removeIf(setting -> setting.startsWith(upToValue));
            settings.add(property);
        }
        var service = new SpringApplicationBuilder(application).build();
        return new TestService(
                service.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    /// A name for [#startNamed] that nobody uses yet.
    public static String freshName(Class<?> application) {
        return application.getSimpleName().toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /// Creates the platform's topics on the tests' broker.
    public static void createTopics() {
        Topics.create(
                TestKafka.bootstrapServers(),
                Throughline.topics().stream()
                        .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1)
                                .configs(Map.of("max.message.bytes", String.valueOf(topic.maxMessageBytes()))))
                        .toList());
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// A client of it that is signed in as nobody.
    public Client client() {
        return Client.of(port());
    }

    public Client as(Person person) {
        return client().as(person);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
