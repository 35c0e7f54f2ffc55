package cn.sunshine.enrollment.identity.service.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.identity.CodeNotSentException;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class GatewayCodeSenderTests {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(15);

    @Test
    void takesAnAnswerOfTwoHundredAsSent() throws IOException {
        try (SlowGateway gateway = new SlowGateway("HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nok")) {
            assertThatCode(() -> send(sender(gateway, 1, LONG))).doesNotThrowAnyException();
        }
    }

    @Test
    void tellsARefusalOfTheGatewayByItsStatus() throws IOException {
        try (SlowGateway gateway = new SlowGateway("HTTP/1.1 429 Too Many\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> send(sender(gateway, 1, LONG)))
                    .isInstanceOf(CodeNotSentException.class)
                    .hasMessage("the gateway answered 429");
        }
    }

    /** The time-out of a request of the JDK ends with the headers, and the thread of a family's request would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"accepted\":"})
    void RES_11_waitsForAnAnswerNoLongerThanItsPatienceWhereverItStops(String sentence) throws IOException {
        try (SlowGateway gateway = new SlowGateway(sentence)) {
            long since = System.nanoTime();

            assertThatThrownBy(() -> send(sender(gateway, 1, PATIENCE)))
                    .isInstanceOf(CodeNotSentException.class)
                    .hasMessageStartingWith("the gateway did not answer");
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(PATIENCE.multipliedBy(10));
        }
    }

    /** Else all threads of the server would wait for it in the opening hour, and no page would be answered. */
    @Test
    void RES_10_tellsOneMoreAtOnceWhileAsManyWaitAsMayAndNobodyAfterwards() throws IOException {
        try (SlowGateway gateway = new SlowGateway("")) {
            GatewayCodeSender sender = sender(gateway, 2, Duration.ofSeconds(2));
            List<CompletableFuture<Void>> waiting = List.of(inTheBackground(sender), inTheBackground(sender));
            await().until(() -> gateway.callers() == 2);

            assertThatThrownBy(() -> send(sender)).hasMessage("too many wait for the gateway");
            assertThat(gateway.callers()).isEqualTo(2);

            waiting.forEach(one -> assertThatThrownBy(one::join).isInstanceOf(CompletionException.class));
            assertThatThrownBy(() -> send(sender)).hasMessageStartingWith("the gateway did not answer");
        }
    }

    private static CompletableFuture<Void> inTheBackground(GatewayCodeSender sender) {
        return CompletableFuture.runAsync(() -> send(sender), work -> new Thread(work).start());
    }

    private static void send(GatewayCodeSender sender) {
        sender.send(new PhoneNumber("13900001111"), "123456", Duration.ofMinutes(5));
    }

    private static GatewayCodeSender sender(SlowGateway gateway, int atOnce, Duration patience) {
        return new GatewayCodeSender(new GatewayProperties(
                gateway.address(), "POST", "{phone} {code}", "text/plain", null, patience, atOnce));
    }
}
