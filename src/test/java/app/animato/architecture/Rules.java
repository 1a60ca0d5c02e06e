package app.animato.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.animato.generation.Generation;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/** What every class of Animato keeps to, beyond what its module declares. */
@SuppressWarnings("ImmutableEnumChecker")
enum Rules {
    ONLY_PAGES_KNOW_VAADIN(noClasses()
            .that()
            .resideOutsideOfPackages("app.animato..ui..", "app.animato.shell..")
            .and()
            .haveNameNotMatching("app\\.animato\\.account\\.security\\.SecurityConfiguration(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")),

    ONLY_WIRO_KNOWS_FEIGN(noClasses()
            .that()
            .resideOutsideOfPackage("app.animato.wiro..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("feign..")),

    ONLY_ONE_PLACE_KNOWS_WHERE_FFMPEG_IS(noClasses()
            .that()
            .resideOutsideOfPackage("app.animato.shared.ffmpeg..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")),

    ONLY_MEDIA_AND_SANDBOX_RUN_FFMPEG(noClasses()
            .that()
            .resideOutsideOfPackages(
                    "app.animato.shared.ffmpeg..", "app.animato.media.ffmpeg..", "app.animato.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.animato.shared.ffmpeg..")),

    ONLY_MEDIA_AND_SANDBOX_START_PROCESSES(noClasses()
            .that()
            .resideOutsideOfPackages(
                    "app.animato.shared.ffmpeg..", "app.animato.media.ffmpeg..", "app.animato.sandbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)),

    ONLY_THE_SCHEDULE_KNOWS_DB_SCHEDULER(noClasses()
            .that()
            .haveNameNotMatching("app\\.animato\\.generation\\.engine\\.(GenerationSchedule|StepTask|Rounds)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson..")),

    THE_PROVIDER_INTERFACE_KNOWS_NO_FEATURE(noClasses()
            .that()
            .resideInAPackage("app.animato..provider..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.animato",
                    "app.animato.account..",
                    "app.animato.media..",
                    "app.animato.effect..",
                    "app.animato.generation",
                    "app.animato.generation.ui..",
                    "app.animato.gallery..",
                    "app.animato.wiro..")),

    ONLY_ITS_OWN_MODULE_MOVES_A_GENERATION(noClasses()
            .that()
            .resideOutsideOfPackage("app.animato.generation..")
            .or()
            .resideInAPackage("app.animato.generation.ui..")
            .should()
            .accessTargetWhere(moves(Generation.class))),

    NOTHING_IS_INJECTED_INTO_FIELDS(
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith("jakarta.inject.Inject")),

    TIME_IS_JAVA_TIME(noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")),

    NOTHING_SLEEPS(noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)),

    NOTHING_WRITES_TO_THE_CONSOLE(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS),

    EVERY_PACKAGE_IS_NULL_MARKED(classes().should(liveInANullMarkedPackage())),

    VIEWS_ARE_PACKAGE_PRIVATE(classes()
            .that()
            .resideInAnyPackage("app.animato..ui..", "app.animato.shell..")
            .and()
            .haveSimpleNameEndingWith("View")
            .should()
            .bePackagePrivate()),

    PACKAGES_DO_NOT_GO_ROUND_IN_CIRCLES(
            slices().matching("app.animato.(**)").should().beFreeOfCycles());

    private final ArchRule rule;

    Rules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    /** What gives nothing back is there to change something. */
    private static DescribedPredicate<JavaAccess<?>> moves(Class<?> type) {
        return DescribedPredicate.describe(
                "it moves a " + type.getSimpleName(),
                access -> access.getTargetOwner().isEquivalentTo(type)
                        && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget move
                        && move.getRawReturnType().isEquivalentTo(void.class));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + (marked ? " is" : " is not") + " null-marked"));
            }
        };
    }
}
