package cn.sunshine.enrollment.identity.service.gateway;

import cn.sunshine.enrollment.identity.CodeNotSentException;
import cn.sunshine.enrollment.identity.OneTimeCodeSender;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends codes through the configured gateway. Every answer of 2xx counts as taken; nothing is tried twice. */
class GatewayCodeSender implements OneTimeCodeSender {

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final GatewayProperties properties;
    private final HttpClient client;

    GatewayCodeSender(GatewayProperties properties) {
        this.properties = properties;
        this.client =
                HttpClient.newBuilder().connectTimeout(properties.patience()).build();
    }

    @Override
    public void send(PhoneNumber phone, String code, Duration lifetime) {
        int status = statusOf(request(phone, code, lifetime));
        if (status < OK || status >= REDIRECT) {
            throw new CodeNotSentException("the gateway answered " + status);
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

    private int statusOf(HttpRequest request) {
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException unreachable) {
            throw new CodeNotSentException(
                    "the gateway did not answer: " + unreachable.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CodeNotSentException("interrupted");
        }
    }

    /** All three are digits, so nothing needs escaping anywhere. */
    private static String fill(String template, PhoneNumber phone, String code, Duration lifetime) {
        return template.replace("{phone}", phone.value())
                .replace("{code}", code)
                .replace("{minutes}", Long.toString(lifetime.toMinutes()));
    }
}
