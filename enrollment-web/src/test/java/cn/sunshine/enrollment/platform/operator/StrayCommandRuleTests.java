package cn.sunshine.enrollment.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.EnrollmentApplication;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class StrayCommandRuleTests {

    private static final PropertySource<?> ASKED =
            new SimpleCommandLinePropertySource("--enrollment.command=create-administrator");

    @Test
    void takesACommandFromTheArguments() {
        assertThatCode(() -> start(ASKED)).doesNotThrowAnyException();
        assertThatCode(() -> start(new SimpleCommandLinePropertySource("--server.port=0")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENROLLMENT_COMMAND", "enrollment_command", "enrollment.command"})
    void AUD_01_takesNoCommandFromAVariable(String name) {
        assertThatThrownBy(() -> start(variable(name))).isInstanceOf(StrayCommandException.class);
        assertThatThrownBy(() -> start(ASKED, variable(name))).isInstanceOf(StrayCommandException.class);
    }

    /** What the start does not know for a command, it serves visitors with: nobody may be the operator meanwhile. */
    @ParameterizedTest
    @ValueSource(
            strings = {"--enrollment.command", "--enrollment.command=", "--enrollment.Command=create-administrator"})
    void AUD_01_takesNoCommandThatIsSpelledOtherwise(String argument) {
        assertThatThrownBy(() -> start(new SimpleCommandLinePropertySource(argument)))
                .isInstanceOf(StrayCommandException.class);
    }

    @Test
    void AUD_01_refusesToStartWithACommandFromAFileAndSaysWhereOneBelongs(CapturedOutput output) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(EnrollmentApplication.class)
                .properties("enrollment.command=create-administrator");

        assertThatThrownBy(application::run).isInstanceOf(StrayCommandException.class);
        assertThat(output.getAll()).contains("--enrollment.command=<command>", "defaultProperties");
    }

    private static PropertySource<?> variable(String name) {
        return name.contains(".")
                ? new MapPropertySource("systemProperties", Map.of(name, "create-administrator"))
                : new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "create-administrator"));
    }

    private static void start(PropertySource<?>... given) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            sources.forEach(own -> sources.remove(own.getName()));
            for (PropertySource<?> source : given) {
                sources.addLast(source);
            }
            new StrayCommandRule().initialize(context);
        }
    }
}
