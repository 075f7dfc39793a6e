package id.jejaring.shape;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.jejaring.access.Door;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rules that hold everywhere, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses ALL =
            new ClassFileImporter().importPaths(compiled("classes"), compiled("test-classes"));
    private static final DescribedPredicate<JavaClass> GENERATED =
            JavaClass.Predicates.resideInAPackage("id.jejaring.templates..");
    private static final DescribedPredicate<JavaClass> TESTING = DescribedPredicate.describe(
            "of the tests",
            type -> type.getSource()
                    .map(source -> source.getUri().toString().contains("/test-classes/"))
                    .orElse(false));
    // Imported together with the tests, so that what only a test uses from outside counts as used.
    private static final JavaClasses OURS =
            ALL.that(DescribedPredicate.not(GENERATED)).that(DescribedPredicate.not(TESTING));

    private static final String BENCHES = Repository.files(Repository.ROOT.resolve("bench"), ".java").stream()
            .map(Repository::text)
            .collect(Collectors.joining());

    private static Path compiled(String folder) {
        return Repository.ROOT.resolve("server/target").resolve(folder);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a constructor names everything a class stands on, and a test can hand it over")
                .check(OURS);
    }

    @Test
    void old_dates_stay_outside() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("id.jejaring.kernel.Rows")
                .should()
                .dependOnClassesThat(nameMatching("java\\.util\\.(Date|Calendar)|java\\.sql\\.(Date|Timestamp)"
                                + "|java\\.text\\.SimpleDateFormat")
                        .as("dates from before java.time"))
                .because("they carry no zone and change under your hands; only the row reader meets them")
                .check(OURS);
    }

    @Test
    void clock_ids_and_chance_are_handed_in() {
        DescribedPredicate<JavaClass> outside =
                JavaClass.Predicates.resideInAnyPackage("id.jejaring.kernel..", "id.jejaring.platform..");
        noClasses()
                .that(DescribedPredicate.not(outside))
                .should()
                .callMethodWhere(target(nameMatching("now|system|systemUTC|systemDefaultZone"))
                        .and(target(owner(nameMatching("java\\.time\\..*"))))
                        .and(target(rawParameterTypes(new Class<?>[0]))))
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .because("a test sets the hour and a seed repeats the demo")
                .check(OURS.that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("id.jejaring"))));
    }

    @Test
    void doors_stand_in_web_packages() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web..")
                .because("whoever looks for a door knows where to look")
                .check(OURS);
    }

    @Test
    void every_handler_is_a_door_with_an_action() {
        List<JavaMethod> handlers = OURS.stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .toList();
        System.out.println("doors: " + handlers.size());
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAssignableTo(ErrorController.class)
                .should()
                .beAnnotatedWith(Door.class)
                .because("the action table says who may open it; only what answers for errors stands behind every door")
                .check(OURS);
    }

    @Test
    void the_kernel_knows_no_framework_and_stays_small() {
        noClasses()
                .that()
                .resideInAPackage("id.jejaring.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "id.jejaring.platform..")
                .because("the words every module speaks must be usable without a container")
                .check(OURS);
        assertThat(OURS.that(JavaClass.Predicates.resideInAPackage("id.jejaring.kernel"))
                        .that(DescribedPredicate.not(JavaClass.Predicates.NESTED_CLASSES)))
                .hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Service)$")
                .because("such an ending tells nothing; the word in front of it is the name")
                .check(OURS);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    }

    @Test
    void only_the_program_itself_writes_to_the_console() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.jejaring")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a log line has a time and a level, and a test reads it")
                .check(OURS);
    }

    @Test
    void an_optional_is_an_answer_and_nothing_else() {
        fields().should()
                .notHaveRawType(Optional.class)
                .because("a field may be @Nullable")
                .check(OURS);
        noMethods()
                .that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("id.jejaring.platform.database")
                .should()
                .haveRawParameterTypes(DescribedPredicate.anyElementThat(
                        DescribedPredicate.describe("an Optional", type -> type.isEquivalentTo(Optional.class))))
                .because("a caller should not have to wrap what it has")
                .check(OURS);
    }

    @Test
    void what_only_its_own_package_uses_is_not_public() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage("id.jejaring")
                .should(beUsedFromElsewhere())
                .because("public means that another module may build on it")
                .check(OURS);
    }

    private static ArchCondition<JavaClass> beUsedFromElsewhere() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean elsewhere = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()) || shows(user, type));
                events.add(new SimpleConditionEvent(
                        type,
                        elsewhere || BENCHES.contains("import " + type.getName() + ";"),
                        type.getName() + " is used by nobody else"));
            }
        };
    }

    /** Whether a public class hands the type out or asks for it. */
    private static boolean shows(JavaClass shown, JavaClass type) {
        return shown.getModifiers().contains(JavaModifier.PUBLIC)
                && shown.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type));
    }
}
