package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the running server logs, as an installation does, of requests that it cannot read: nothing that came with them, be it
 * a session, a number or a line that looks like one of ours. Pages and forms are walked in {@code security}.
 */
@RunningDemo
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class LogSecurityIT {

    private static final String CANARY = "QsTkWmUvXpRb";

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

    @LocalServerPort
    int port;

    @BeforeEach
    void asAnInstallationLogs() {
        logging.setLogLevel("ROOT", LogLevel.INFO);
    }

    @AfterEach
    void quietly() {
        logging.setLogLevel("ROOT", LogLevel.WARN);
    }

    /** Some clients and proxies spoil a header: the session that stands in it is still somebody's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie : SESSION=",
                "Cookie: x=\u0001; SESSION=",
                "Cookie: x=\"; SESSION=",
                "Cookie: x=a b, c; SESSION=",
                "Cookie: $Version=9; SESSION=",
                "Host: a b",
                "Host: a:b:c",
                "X-Note: a\r\n ",
                "Content-Length: ",
                "Transfer-Encoding: ",
                "X-Forwarded-For: ",
                "User-Agent: \u0007",
                "Authorization: Basic "
            })
    void OBS_02_OBS_03_noSpoiltHeaderIsLogged(String header, CapturedOutput output) {
        new Wire(port).send("GET /account", "", header + CANARY);
        new Wire(port).send("GET /account", "", header + CANARY + "\u0001");

        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in?phone=",
                "GET /sign-in?phone=|{}",
                "GET /sign-in?phone=%zz",
                "GET /%zz",
                "GET /^",
                "GET /%0d%0aERROR ",
                "GET /sign-in?next=%0d%0aERROR ",
                "GET /draws/%0a",
                "G(T /",
                "GET http://a b/",
                "PROPFIND /",
                "GET /;jsessionid=",
                "GET /\u00e9"
            })
    void OBS_02_OBS_03_noSpoiltAddressIsLogged(String line, CapturedOutput output) {
        new Wire(port).send(line + CANARY, "");
        new Wire(port).send(line + CANARY + "|", "");

        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    @Test
    void OBS_02_OBS_03_noSpoiltFormIsLogged(CapturedOutput output) {
        Wire wire = new Wire(port);
        Wire.Form form = wire.form();
        for (String field : new String[] {"%zz", "%", "\u0000", "%0d%0aERROR ", "%c3%28", "&=", "=", "[0].x="}) {
            wire.post("/sign-in", form, form.body() + "&phone=" + field + CANARY);
            wire.post("/sign-in", form, form.body() + "&phone" + field + CANARY + "=1");
        }

        assertThat(output.getAll()).contains("Case ").doesNotContain(CANARY);
    }

    /** A log that looks words up in directories has opened servers to everybody: somebody waits here to be called. */
    @Test
    void INP_15_INP_16_nobodyIsCalledWhoseAddressIsTyped() throws IOException {
        try (ServerSocket waiting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String there = "127.0.0.1:" + waiting.getLocalPort() + "/" + CANARY;
            Wire wire = new Wire(port);
            Wire.Form form = wire.form();
            for (String address : List.of("http://" + there, "${jndi:ldap://" + there + "}", "//" + there)) {
                wire.get(
                        "/account",
                        "User-Agent: " + address,
                        "Referer: " + address,
                        "Origin: " + address,
                        "X-Forwarded-For: " + address,
                        "X-Api-Version: " + address);
                wire.post("/sign-in", form, form.body("phone", address, "next", address));
                wire.post("/sign-in/staff", form, form.body("name", address, "password", address));
            }
            String xml =
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % e SYSTEM \"http://" + there + "\"> %e;]><x>&e;</x>";
            wire.send("POST /sign-in", xml, "Content-Type: application/xml", "Cookie: " + form.cookie());

            waiting.setSoTimeout(300);
            assertThatThrownBy(waiting::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
