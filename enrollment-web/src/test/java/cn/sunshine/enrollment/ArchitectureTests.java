package cn.sunshine.enrollment;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The handful of rules that neither Maven's modules nor the features' package-info can say. */
@AnalyzeClasses(packages = "cn.sunshine.enrollment", importOptions = ProductionCode.class)
class ArchitectureTests {

    private static final String ROOT = "cn.sunshine.enrollment";

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NOTHING_BUT_JAVA_AND_SM3 = noClasses()
            .that(resideInAPackage(ROOT + ".draw..")
                    .and(not(resideInAnyPackage(ROOT + ".draw.cli..", ROOT + ".draw.bench.."))))
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..", "javax.crypto..", "org.jspecify..", "org.bouncycastle..", ROOT + ".draw..")));

    /** The second implementation would not be one if it shared a reader, a hash or a rule with the first. */
    @ArchTest
    static final ArchRule THE_RECOUNT_SHARES_NO_CODE_WITH_THE_DRAW = noClasses()
            .that()
            .resideInAPackage(ROOT + ".draw.recount..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".draw.recount.."))
                    .and(not(belongToAnyOf(DrawFiles.class, Verification.class, StepResult.class))));

    @ArchTest
    static final ArchRule PAGES_DO_NOT_CALL_THE_ENGINE = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "..web..", ROOT + ".platform..", ROOT + ".page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".draw..");

    @ArchTest
    static final ArchRule NO_AGGREGATE_POINTS_INTO_ANOTHER = fields().should().notBeAnnotatedWith(ManyToOne.class);

    @ArchTest
    static final ArchRule AGGREGATES_HAVE_VERBS_AND_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule TRANSACTIONS_OPEN_IN_SERVICES = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "..web..", ROOT + ".page..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule TIME_IS_GIVEN_TO_DOMAIN_AND_ENGINE = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .resideInAPackage(ROOT + ".draw..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule CRY_10_NOTHING_SECRET_COMES_FROM_A_WEAK_RANDOM =
            noClasses().should().dependOnClassesThat(assignableTo(Random.class).and(not(type(SecureRandom.class))));

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");
}
