package org.throughline.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// How every service is built (docs: the tree is the architecture). A service adopts it with
///
/// ```java
/// @AnalyzeClasses(packages = "org.throughline.targets", importOptions = DoNotIncludeTests.class)
/// class ArchitectureTest {
///     @ArchTest
///     static final ArchTests conventions = ArchTests.in(Architecture.class);
/// }
/// ```
///
/// Each rule first asserts how many classes it saw: one that looks at nothing forbids nothing.
public final class Architecture {
    static final String ROOT = "org.throughline";
    static final String DOMAIN = ROOT + ".*..domain..";
    private static final String SPC = ROOT + ".spc..";
    private static final List<String> SERVICES =
            List.of(ROOT + ".targets", ROOT + ".networks", ROOT + ".narratives", ROOT + ".engagement");
    private static final List<String> ADAPTERS =
            List.of("Configuration", "Controller", "Consumer", "Store", "View", "Body", "Request", "Page");
    private static final int FEWEST_CLASSES = 20;
    private static final int FEWEST_DOMAIN_CLASSES = 8;
    private static final int FEWEST_ADAPTERS = 4;

    /// Business rules are plain Java: they can be read, tested and kept without any framework.
    static final ArchRule PLAIN_DOMAIN = classes()
            .that(resideInAPackage(DOMAIN))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", DOMAIN, SPC));

    /// The clock and ids are given to the domain: the same input makes the same outcome.
    static final ArchRule REPEATABLE_DOMAIN = noClasses()
            .that(resideInAPackage(DOMAIN))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    static final ArchRule SEPARATE_SERVICES = classes().should(notKnowAnotherService());

    static final ArchRule NO_SPRING_DATA = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.data.."))
            .because("it hides the guarantees of the driver");

    static final ArchRule HIDDEN_ADAPTERS = classes()
            .that(describe("adapters", Architecture::isAdapter))
            .should()
            .notBePublic();

    /// What is public and no part of the domain is a door of its package: somebody outside goes through it.
    static final ArchRule DOORS_ARE_USED = classes()
            .that(describe("doors", Architecture::isDoor))
            .should(beUsedByAnotherPackage())
            // A service may have none.
            .allowEmptyShould(true);

    private Architecture() {}

    @ArchTest
    static void the_domain_knows_the_jdk_and_itself(JavaClasses all) {
        check(all, FEWEST_DOMAIN_CLASSES, resideInAPackage(DOMAIN), PLAIN_DOMAIN);
    }

    @ArchTest
    static void the_domain_asks_neither_the_clock_nor_chance(JavaClasses all) {
        check(all, FEWEST_DOMAIN_CLASSES, resideInAPackage(DOMAIN), REPEATABLE_DOMAIN);
    }

    @ArchTest
    static void services_know_each_other_by_their_events_only(JavaClasses all) {
        check(all, FEWEST_CLASSES, anyClass(), SEPARATE_SERVICES);
    }

    @ArchTest
    static void nobody_uses_spring_data(JavaClasses all) {
        check(all, FEWEST_CLASSES, anyClass(), NO_SPRING_DATA);
    }

    @ArchTest
    static void adapters_are_nobody_elses_business(JavaClasses all) {
        check(all, FEWEST_ADAPTERS, describe("adapters", Architecture::isAdapter), HIDDEN_ADAPTERS);
    }

    @ArchTest
    static void a_door_is_used(JavaClasses all) {
        check(all, FEWEST_CLASSES, anyClass(), DOORS_ARE_USED);
    }

    private static ArchCondition<JavaClass> notKnowAnotherService() {
        return new ArchCondition<>("know other services by their events only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (var dependency : item.getDirectDependenciesFromSelf()) {
                    var other = service(dependency.getTargetClass());
                    if (!other.isEmpty() && !other.equals(service(item))) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package, or hide") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var used = item.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(item.getPackageName()));
                if (!used) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getName() + " is public and used by no other package"));
                }
            }
        };
    }

    private static boolean isDoor(JavaClass each) {
        return isTopLevel(each)
                && each.getModifiers().contains(JavaModifier.PUBLIC)
                && !resideInAPackage(DOMAIN).test(each)
                && !isRoot(each)
                && !isFoundByName(each);
    }

    // The framework finds these in files, and makes them itself.
    private static boolean isFoundByName(JavaClass each) {
        return each.getAllRawInterfaces().stream()
                .map(JavaClass::getSimpleName)
                .anyMatch(name -> name.equals("EnvironmentPostProcessor") || name.equals("FailureAnalyzer"));
    }

    private static boolean isAdapter(JavaClass each) {
        return isTopLevel(each)
                && !resideInAPackage(DOMAIN).test(each)
                && !isRoot(each)
                && ADAPTERS.stream().anyMatch(each.getSimpleName()::endsWith);
    }

    private static boolean isRoot(JavaClass each) {
        return SERVICES.contains(each.getPackageName());
    }

    private static boolean isTopLevel(JavaClass each) {
        return each.isTopLevelClass() && !each.getSimpleName().equals("package-info");
    }

    private static String service(JavaClass each) {
        return SERVICES.stream()
                .filter(name -> each.getPackageName().equals(name)
                        || each.getPackageName().startsWith(name + "."))
                .findFirst()
                .orElse("");
    }

    private static DescribedPredicate<JavaClass> anyClass() {
        return describe("classes", Architecture::isTopLevel);
    }

    static void check(JavaClasses all, int fewest, DescribedPredicate<JavaClass> subject, ArchRule rule) {
        var seen = all.stream().filter(subject).count();
        if (seen < fewest) {
            throw new AssertionError("The rule looked at " + seen + " " + subject.getDescription() + "; at least "
                    + fewest + " were expected. Is the package's name right?");
        }
        rule.check(all);
    }
}
