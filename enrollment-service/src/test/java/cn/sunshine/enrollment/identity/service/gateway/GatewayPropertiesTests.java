package cn.sunshine.enrollment.identity.service.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GatewayPropertiesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gateway.example/send",
                "https://gateway.example/send?to={phone}&text={code}&for={minutes}",
                "http://localhost:9000/send",
                "http://localhost/send"
            })
    void takesAnAddressToWhichCodesTravelUnread(String url) {
        assertThat(bound(url).address()).isEqualTo(url);
    }

    /** Codes would travel in the clear to a machine of somebody else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example/send",
                "http://localhost.example.org/send",
                "http://localhostess/send",
                "http://localhost@example.org/send",
                "http://localhost:9000@example.org/send",
                "https:gateway.example",
                "https://",
                "ftp://localhost/send",
                "gateway"
            })
    void CRY_09_refusesEveryOtherAddress(String url) {
        assertThatThrownBy(() -> bound(url))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining("enrollment.identity.gateway.url must be the https address");
    }

    private static GatewayProperties bound(String url) {
        return new Binder(new MapConfigurationPropertySource(Map.of("enrollment.identity.gateway.url", url)))
                .bind("enrollment.identity.gateway", GatewayProperties.class)
                .get();
    }
}
