package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SessionPropertiesTests {

    @ParameterizedTest
    @CsvSource({
        "staff-idle, -1s",
        "staff-idle, 0",
        "staff-idle, 900ms",
        "staff-idle, 901s",
        "family-idle, -1s",
        "family-idle, 0",
        "family-idle, 121m",
        "longest, -1s",
        "longest, 0",
        "longest, 721m",
        "second-step, -1s",
        "second-step, 16m",
        "fresh-code, 0",
        "fresh-code, 16m"
    })
    void SES_04_refusesToStartWithSessionsThatNeverEndOrEndTooLate(String name, String time) {
        assertThatThrownBy(() -> bound(Map.of("enrollment.session." + name, time)))
                .rootCause()
                .hasMessageContaining("enrollment.session." + name + " is at least 1s and at most ");
    }

    @Test
    void takesShorterTimes() {
        SessionProperties shorter =
                bound(Map.of("enrollment.session.staff-idle", "1s", "enrollment.session.longest", "8h"));

        assertThat(shorter.staffIdle()).isEqualTo(Duration.ofSeconds(1));
        assertThat(shorter.longest()).isEqualTo(Duration.ofHours(8));
        assertThat(shorter.familyIdle()).isEqualTo(Duration.ofHours(2));
    }

    private static SessionProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("enrollment.session", SessionProperties.class);
    }
}
