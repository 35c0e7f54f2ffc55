package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RegistrationPropertiesTests {

    @Test
    void RAT_01_limitsWhatAnAccountBeginsWhereNothingIsSet() {
        assertThat(bound("drafts", "12")).isEqualTo(new RegistrationProperties(20, 12));
        assertThat(bound("numbers-per-day", "20")).isEqualTo(new RegistrationProperties(20, 12));
    }

    @ParameterizedTest
    @CsvSource({"numbers-per-day,16", "numbers-per-day,100", "drafts,8", "drafts,100"})
    void takesWhatLeavesRoomForAFamilyOfEight(String setting, String value) {
        assertThat(bound(setting, value)).isNotNull();
    }

    /** Else the start of an installation would say nothing, and its largest family would meet the limit. */
    @ParameterizedTest
    @CsvSource({"numbers-per-day,15", "numbers-per-day,101", "drafts,7", "drafts,101"})
    void RAT_01_refusesALimitThatIsNoneOrThatAFamilyWouldMeet(String setting, String value) {
        assertThatThrownBy(() -> bound(setting, value)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static RegistrationProperties bound(String setting, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of("enrollment.registration." + setting, value)))
                .bind("enrollment.registration", RegistrationProperties.class)
                .get();
    }
}
