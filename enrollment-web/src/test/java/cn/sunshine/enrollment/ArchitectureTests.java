package cn.sunshine.enrollment;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.SimpleIdGenerator;

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
    static final ArchRule NO_AGGREGATE_POINTS_INTO_ANOTHER = fields().should()
            .notBeAnnotatedWith(ManyToOne.class)
            .andShould()
            .notBeAnnotatedWith(OneToOne.class)
            .andShould()
            .notBeAnnotatedWith(ManyToMany.class);

    /** Spring's data module brings beans, contexts and transactions along: none of them is the domain's. */
    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_CONTAINER = noClasses()
            .that(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(
                            ROOT,
                            ROOT + "..service..",
                            ROOT + "..web..",
                            ROOT + ".page..",
                            ROOT + ".platform..",
                            ROOT + ".db..",
                            ROOT + ".draw..")))
                    .and(not(assignableTo(EnrollmentApplication.class))))
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "jakarta.persistence..",
                    "org.jspecify..",
                    "org.springframework.data.domain..",
                    "org.springframework.data.jpa.repository..",
                    "org.springframework.data.repository..",
                    "org.springframework.modulith..",
                    ROOT + "..")));

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

    /** By an annotation on a class or on a method, or by hand. */
    @ArchTest
    static final ArchRule TRANSACTIONS_OPEN_IN_SERVICES = noClasses()
            .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + "..service.."))))
            .should()
            .dependOnClassesThat(belongToAnyOf(Transactional.class)
                    .or(assignableTo(TransactionOperations.class))
                    .or(assignableTo(TransactionManager.class))
                    .or(resideInAPackage("jakarta.transaction..")));

    /** NullAway looks into no package that does not say so. */
    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL = classes()
            .should(new ArchCondition<>("lie in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    JavaPackage of = item.getPackage();
                    if (!of.isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(of, of.getName() + " is not @NullMarked"));
                    }
                }
            });

    /** Whatever package is new belongs to them too. A benchmark measures, and a program that is started begins its clock. */
    @ArchTest
    static final ArchRule TIME_IS_GIVEN_TO_DOMAIN_AND_ENGINE = noClasses()
            .that(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(
                            ROOT + "..service..",
                            ROOT + "..web..",
                            ROOT + ".page..",
                            ROOT + ".platform..",
                            ROOT + ".family..",
                            ROOT + ".db..",
                            ROOT + ".draw.bench..")))
                    .and(not(type(EnrollmentApplication.class)))
                    .and(not(nameMatching(Pattern.quote(ROOT) + "\\.draw\\.cli\\.(Draw|Verify|Benchmark)Command"))))
            .should()
            .accessTargetWhere(asksTheMachineForTheTime());

    @ArchTest
    static final ArchRule IDS_ARE_GIVEN_TO_AGGREGATES_AND_ENGINE = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .resideInAPackage(ROOT + ".draw..")
            .should()
            .callMethod(UUID.class, "randomUUID");

    /** Invented families and draws of a benchmark are the same each time, which a seed gives them. */
    @ArchTest
    static final ArchRule CRY_10_NOTHING_SECRET_COMES_FROM_A_WEAK_RANDOM = noClasses()
            .that(not(nameMatching(Pattern.quote(ROOT) + "\\.(platform\\.demo\\.DemoNames|draw\\.bench\\.Instance)")))
            .should()
            .dependOnClassesThat(assignableTo(RandomGenerator.class)
                    .and(not(belongToAnyOf(SecureRandom.class, RandomGenerator.class))))
            .orShould()
            .dependOnClassesThat(type(RandomGeneratorFactory.class))
            .orShould()
            .accessTargetWhere(owner(Math.class, StrictMath.class).and(named("random")))
            .orShould()
            .accessTargetWhere(owner(RandomGenerator.class).and(named("of|getDefault")))
            .orShould()
            .accessTargetWhere(shufflesByChanceOfItsOwn())
            .orShould()
            .dependOnClassesThat(belongToAnyOf(AlternativeJdkIdGenerator.class, SimpleIdGenerator.class));

    /** What parses XML can be told to fetch something: nothing does, so no file of anybody says what is fetched. */
    @ArchTest
    static final ArchRule INP_15_NOTHING_READS_XML = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.w3c..", "org.xml..", "tools.jackson.dataformat.xml..");

    /** One class calls another server, at the address that the operator wrote: nobody else says what is called. */
    @ArchTest
    static final ArchRule INP_16_NOTHING_BUT_THE_GATEWAY_CALLS_ANOTHER_SERVER = noClasses()
            .that(not(resideInAPackage(ROOT + ".identity.service.gateway..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.net.http..",
                            "javax.naming..",
                            "java.rmi..",
                            "org.springframework.web.client..",
                            "org.springframework.http.client..")
                    .or(assignableTo(URLConnection.class))
                    .or(belongToAnyOf(Socket.class, URL.class)));

    /** What a page holds of an aggregate could change it outside its service and its transaction. */
    @ArchTest
    static final ArchRule PAGES_HOLD_NO_AGGREGATE_AND_ASK_NO_REPOSITORY = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "..web..", ROOT + ".platform..", ROOT + ".page..")
            .should()
            .dependOnClassesThat(assignableTo(Repository.class).or(annotatedWith(Entity.class)));

    /** Which status an answer has is known to whoever refuses, not to the headers that somebody has written meanwhile. */
    @ArchTest
    static final ArchRule NO_PAGE_READS_A_HEADER_OF_ITS_OWN_ANSWER = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "..web..", ROOT + ".page..")
            .should()
            .accessTargetWhere(owner(HttpServletResponse.class).and(named("containsHeader|getHeader.*")));

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

    /** A call or a reference; {@code now(clock)} too, as what has a clock may ask it itself. */
    private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
        return describe("asks the machine for the time", access -> {
            String name = access.getTarget().getName();
            JavaClass owner = access.getTargetOwner();
            return owner.getPackageName().startsWith("java.time") && name.equals("now")
                    || owner.isAssignableTo(InstantSource.class) && name.matches("system.*|tick.*")
                    || owner.isEquivalentTo(System.class) && name.matches("currentTimeMillis|nanoTime")
                    || owner.isAssignableTo(Date.class) && name.equals("<init>")
                    || owner.isAssignableTo(Calendar.class) && name.equals("getInstance");
        });
    }

    /** The one that is given a source of chance is held to the rule by that source. */
    private static DescribedPredicate<JavaAccess<?>> shufflesByChanceOfItsOwn() {
        return describe(
                "shuffles by chance of its own",
                access -> access.getTargetOwner().isEquivalentTo(Collections.class)
                        && access.getTarget().getName().equals("shuffle")
                        && access.getTarget() instanceof CodeUnitAccessTarget shuffle
                        && shuffle.getRawParameterTypes().size() == 1);
    }

    private static DescribedPredicate<JavaAccess<?>> owner(Class<?>... owners) {
        return describe(
                "of " + Arrays.toString(owners),
                access -> Arrays.stream(owners).anyMatch(access.getTargetOwner()::isEquivalentTo));
    }

    private static DescribedPredicate<JavaAccess<?>> named(String pattern) {
        return describe(
                "named " + pattern, access -> access.getTarget().getName().matches(pattern));
    }
}
