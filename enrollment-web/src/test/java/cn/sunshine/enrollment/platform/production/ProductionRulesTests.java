package cn.sunshine.enrollment.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.EnrollmentApplication;
import cn.sunshine.enrollment.platform.operator.OperatorCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProductionRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enrollment.demo.enabled=true",
                "enrollment.demo.enabled=on",
                "enrollment.season.movable-clock=true",
                "enrollment.season.movable-clock=1",
                "enrollment.embedded-postgres.mode=temporary",
                "enrollment.embedded-postgres.mode=TEMPORARY",
                "enrollment.identity.code-sender=outbox",
                "enrollment.identity.hashing.passes=1",
                "enrollment.web.tls=false",
                "enrollment.web.tls=off",
                "enrollment.web.tls=no",
                "enrollment.web.tls=0",
                "server.forward-headers-strategy=framework",
                "server.forward-headers-strategy=Frame-Work",
                "server.forward-headers-strategy=native",
                "server.forward-headers-strategy=NATIVE",
                "server.forward-headers-strategy=",
                "server.tomcat.remoteip.remote-ip-header=X-Real-IP",
                "server.tomcat.remoteip.protocol-header=X-Forwarded-Proto"
            })
    void AUT_06_RES_14_CRY_09_refusesToStartWithASettingOfADemo(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        EnrollmentApplication.class, "--spring.profiles.active=production", "--" + setting))
                .hasMessageContaining(setting);
        assertThat(output.getAll()).contains("The application does not start", setting);
    }

    @Test
    void AUT_01_refusesToStartWithHashesThatAreCheap(CapturedOutput output) {
        String setting = "enrollment.identity.hashing.memory=";
        assertThatThrownBy(() -> SpringApplication.run(
                        EnrollmentApplication.class, "--spring.profiles.active=production", "--" + setting + "18MB"))
                .hasMessageContaining(setting);
        assertThat(output.getAll()).contains("The application does not start", setting);
    }

    @Test
    void AUD_05_refusesToStartAsTheOwnerOfTheTables(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        EnrollmentApplication.class,
                        "--spring.profiles.active=production",
                        "--spring.datasource.username=one",
                        "--spring.flyway.user=one"))
                .hasMessageContaining("spring.datasource.username the same as spring.flyway.user");
        assertThat(output.getAll()).contains("The application does not start", "spring.flyway.user");
    }

    @Test
    void startsAloneForACommandOnly() {
        String[] plain = {"--server.port=9000"};
        assertThat(OperatorCommand.startArguments(plain)).containsExactly(plain);
        assertThat(OperatorCommand.isAskedFor(plain)).isFalse();
        assertThat(OperatorCommand.startArguments(new String[] {
                    "--spring.main.web-application-type=servlet", "--enrollment.command=create-administrator"
                }))
                .contains("--enrollment.command=create-administrator", "--spring.main.web-application-type=none")
                .contains("--db-scheduler.enabled=false")
                .doesNotContain("--spring.main.web-application-type=servlet");
    }
}
