package cn.sunshine.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What a command starts: known before anything of it is made, so that no database is needed. */
class OperatorApplicationTests {

    private static final String OURS = "cn.sunshine.enrollment.";

    private static final String KNOWN = "nothing is made";

    private final List<String> classes = classes();

    @Test
    void theChecksOfProductionHoldForACommandToo() {
        assertThat(classes)
                .contains(
                        OURS + "platform.production.OwnersRightsCheck",
                        OURS + "platform.production.DemoDatabaseCheck",
                        OURS + "platform.operator.OperatorConfiguration",
                        OURS + "platform.PlatformConfiguration",
                        "durabilityCheck");
    }

    @Test
    void allServicesAreThereAndNothingThatIsForVisitors() {
        assertThat(classes)
                .contains(
                        OURS + "season.service.SeasonAdministration",
                        OURS + "catchment.service.DivisionImport",
                        OURS + "identity.service.FirstAdministrator",
                        OURS + "audit.service.AuditListener")
                .noneMatch(name -> name.startsWith(OURS + "page.") || name.startsWith(OURS + "platform.demo."))
                .noneMatch(name -> name.matches("cn\\.sunshine\\.enrollment\\.\\w+\\.web\\..*"))
                .noneMatch(name -> name.contains("DispatcherServlet") || name.contains("Tomcat"))
                .doesNotContain(OURS + "EnrollmentApplication", OURS + "platform.EventRedelivery");
    }

    private static List<String> classes() {
        List<String> found = new ArrayList<>();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("enrollment.command=found-district").applyTo(context);
            context.getEnvironment().setActiveProfiles("production");
            context.register(OperatorApplication.class);
            context.addBeanFactoryPostProcessor(factory -> {
                Arrays.stream(factory.getBeanDefinitionNames())
                        .map(name -> Objects.requireNonNullElse(
                                factory.getBeanDefinition(name).getBeanClassName(), name))
                        .forEach(found::add);
                throw new IllegalStateException(KNOWN);
            });
            assertThatThrownBy(context::refresh).hasMessage(KNOWN);
        }
        return List.copyOf(found);
    }
}
