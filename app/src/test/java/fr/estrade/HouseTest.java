package fr.estrade;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/**
 * How the house stands: which floor may use which, and what is done in one place only. Each failure says what to do instead;
 * {@code app/docs/architecture.md} tells why. What only the sources show is in {@link HouseSourceTest}.
 */
@AnalyzeClasses(packages = "fr.estrade", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final int FEATURES = 5;

    /** The floor of each package below {@code fr.estrade}; a package that is not named here is a feature. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("db", 0),
            Map.entry("text", 0),
            Map.entry("task", 0),
            Map.entry("platform", 0),
            Map.entry("calendar", 0),
            Map.entry("storage", 1),
            Map.entry("journal", 2),
            Map.entry("list", 3),
            Map.entry("record", 3),
            Map.entry("ui", 4),
            Map.entry("shell", 6),
            Map.entry("cli", 7));
    private static final int TOP = 7;

    private static final Map<String, String> THREAD_MAKERS = Map.of(
            "java.lang.Thread", "<init>|ofVirtual|ofPlatform|startVirtualThread",
            "java.util.concurrent.Executors", "new.*",
            "java.util.concurrent.CompletableFuture", ".*Async",
            "java.util.concurrent.ThreadPoolExecutor", "<init>",
            "java.util.concurrent.ForkJoinPool", "<init>|commonPool",
            "java.util.Timer", "<init>",
            "javafx.concurrent.Task", "<init>",
            "javafx.concurrent.Service", "<init>");

    private static final String WRITING_STATEMENTS =
            "(insert|update|delete|merge|truncate|load|create|alter|drop|batch|execute|grant|revoke).*";
    private static final Map<String, String> WRITERS = Map.of(
            "org.jooq.DSLContext", WRITING_STATEMENTS,
            "org.jooq.impl.DSL", WRITING_STATEMENTS,
            "org.jooq.TableRecord", "store|insert|update|delete|merge");

    @ArchTest
    static final ArchRule ARROWS_RUN_DOWN = classes()
            .should(useOnlyFloorsBelow())
            .because("arrows run down only: move what both need to the lower floor, or hand it down as an interface that the lower floor declares")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CIRCLES = slices()
            .matching("fr.estrade.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature uses another only downwards: let one of the two hand over an interface, or move the shared rule below both")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_JAVAFX_BELOW_THE_KIT = noClasses()
            .that(areBelow(4))
            .and()
            .resideOutsideOfPackages("fr.estrade.record..", "fr.estrade.list..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("storage, journal and the rules run without a screen: give the value back, and let ui show it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_PROPERTIES_IN_RECORDS_AND_LISTS = noClasses()
            .that()
            .resideInAnyPackage("fr.estrade.record..", "fr.estrade.list..")
            .should()
            .dependOnClassesThat(areJavaFxBeyondItsBase())
            .because("records and lists know properties and observable lists (javafx.base), not controls: put the control into ui")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_AWT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .because("AWT beside JavaFX starts a second toolkit, and freezes on some platforms: open files and addresses through HostServices, draw on a Canvas")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule STANDARD_STREAMS_BELONG_TO_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("fr.estrade.cli..")
            .and()
            .doNotHaveFullyQualifiedName("fr.estrade.Main")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a list that goes to another program must not be mixed with messages: use the slf4j logger, or give the text back to cli")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_STYLES_IN_CODE = noClasses()
            .should()
            .callCodeUnitWhere(calls("sets a style", Map.of("javafx.css.Styleable", "setStyle")))
            .because("colours and sizes come from the stylesheet, or dark mode and zoom break: add a style class and a rule in the stylesheet of ui")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THREADS_ARE_MADE_BY_TASK = noClasses()
            .that()
            .resideOutsideOfPackage("fr.estrade.task..")
            .should()
            .callCodeUnitWhere(calls("makes a thread", THREAD_MAKERS))
            .because("work in the background goes through TaskRunner, which loses no failure, can be cancelled, and runs inline in tests")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_JOURNAL_WRITES = noClasses()
            .that()
            .resideOutsideOfPackages("fr.estrade.journal..", "fr.estrade.storage..", "fr.estrade.db..")
            .should()
            .callCodeUnitWhere(calls("writes to the base", WRITERS))
            .because("a write that the journal does not know cannot be undone, is in no history and dies with the base's file: use journal.write(label, tx -> tx.insert/update/delete(…))")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_DOOR_INTO_H2 = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2.tools..", "org.h2.server..")
            .because("H2's tools and servers open the base to others, and files from others run code: go through storage")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("fr.estrade.db..")
            .should()
            .beFinal()
            .because("two windows, or two tests, must not share state: hand the object to the constructor of who needs it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_UTILS = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager)")
            .because("such a name says nothing: name the class after what it is about")
            .allowEmptyShould(true);

    private static int floor(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length < 3 ? TOP : FLOORS.getOrDefault(names[2], FEATURES);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("fr.estrade") || type.getPackageName().startsWith("fr.estrade.");
    }

    private static DescribedPredicate<JavaClass> areBelow(int floor) {
        return describe("are below floor " + floor, type -> floor(type) < floor);
    }

    /** Within a floor packages may use each other (features do, and the circles are looked for apart). */
    private static ArchCondition<JavaClass> useOnlyFloorsBelow() {
        return new ArchCondition<>("use only their own floor and those below") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(target) && floor(target) > floor(type)) {
                        events.add(SimpleConditionEvent.violated(dependency, "floor %d uses floor %d: %s"
                                .formatted(floor(type), floor(target), dependency.getDescription())));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> areJavaFxBeyondItsBase() {
        List<String> base = List.of("javafx.beans", "javafx.collections", "javafx.event", "javafx.util");
        return describe("are JavaFX beyond javafx.base", type -> {
            String name = type.getPackageName();
            return name.startsWith("javafx.") && base.stream().noneMatch(part -> name.equals(part) || name.startsWith(part + "."));
        });
    }

    /** Calls of those names (a pattern) on those types or what extends them. */
    private static DescribedPredicate<JavaCall<?>> calls(String description, Map<String, String> namesByType) {
        return describe(description, call -> namesByType.entrySet().stream()
                .anyMatch(entry -> call.getTargetOwner().isAssignableTo(entry.getKey()) && call.getName().matches(entry.getValue())));
    }
}
