package cn.sunshine.enrollment.identity.service.gateway;

import cn.sunshine.enrollment.identity.CodeNotSentException;
import cn.sunshine.enrollment.identity.OneTimeCodeSender;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends codes through the configured gateway. Every answer of 2xx counts as taken; nothing is tried twice. A gateway that is
 * slow holds only so many requests: all other pages have the rest of the server's threads.
 */
class GatewayCodeSender implements OneTimeCodeSender {

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final GatewayProperties properties;
    private final HttpClient client;
    private final Semaphore waiting;

    GatewayCodeSender(GatewayProperties properties) {
        this.properties = properties;
        this.client =
                HttpClient.newBuilder().connectTimeout(properties.patience()).build();
        this.waiting = new Semaphore(properties.atOnce());
    }

    @Override
    public void send(PhoneNumber phone, String code, Duration lifetime) {
        if (!waiting.tryAcquire()) {
            throw new CodeNotSentException("too many wait for the gateway");
        }
        try {
            int status = statusOf(request(phone, code, lifetime));
            if (status < OK || status >= REDIRECT) {
                throw new CodeNotSentException("the gateway answered " + status);
            }
        } finally {
            waiting.release();
        }
    }

    private HttpRequest request(PhoneNumber phone, String code, Duration lifetime) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(fill(properties.address(), phone, code, lifetime)))
                .timeout(properties.patience());
        if (properties.authorization() != null) {
            request.header("Authorization", properties.authorization());
        }
        return properties.method().equals("GET")
                ? request.GET().build()
                : request.header("Content-Type", properties.contentType())
                        .POST(BodyPublishers.ofString(fill(properties.body(), phone, code, lifetime)))
                        .build();
    }

    /** Not by the request's own time-out alone, which ends with the headers: a body that never ends would be waited for. */
    private int statusOf(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> sending = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return sending.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (ExecutionException unreachable) {
            throw notAnswered(Objects.requireNonNullElse(unreachable.getCause(), unreachable));
        } catch (TimeoutException tooSlow) {
            throw notAnswered(tooSlow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CodeNotSentException("interrupted");
        } finally {
            sending.cancel(true);
        }
    }

    private static CodeNotSentException notAnswered(Throwable why) {
        return new CodeNotSentException(
                "the gateway did not answer: " + why.getClass().getSimpleName());
    }

    /** All three are digits, so nothing needs escaping anywhere. */
    private static String fill(String template, PhoneNumber phone, String code, Duration lifetime) {
        return template.replace("{phone}", phone.value())
                .replace("{code}", code)
                .replace("{minutes}", Long.toString(lifetime.toMinutes()));
    }
}
