package cn.sunshine.enrollment.identity.service.gateway;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a text message gateway is called. {@code {phone}}, {@code {code}} and {@code {minutes}} are replaced in url and
 * body as they are: digits only, so that they need no escaping anywhere.
 *
 * @param url the address, of https, or of http on this very machine
 * @param method GET or POST
 * @param body what is posted
 * @param contentType of the body
 * @param authorization the value of the Authorization header, if the gateway wants one
 * @param patience how long an answer is waited for, to its last byte
 * @param atOnce how many wait for answers at a time; one more is told at once that nothing can be sent
 */
@ConfigurationProperties("enrollment.identity.gateway")
record GatewayProperties(
        @Nullable String url,
        @DefaultValue("POST") String method,

        @DefaultValue("{\"phone\":\"{phone}\",\"code\":\"{code}\",\"minutes\":{minutes}}")
        String body,

        @DefaultValue("application/json") String contentType,
        @Nullable String authorization,
        @DefaultValue("4s") Duration patience,
        @DefaultValue("30") int atOnce) {

    GatewayProperties {
        if (url == null || !isSafe(url)) {
            throw new IllegalArgumentException(
                    "enrollment.identity.gateway.url must be the https address of the text message gateway:"
                            + " without it no family can sign in");
        }
        if (!method.equals("GET") && !method.equals("POST")) {
            throw new IllegalArgumentException("enrollment.identity.gateway.method is GET or POST");
        }
    }

    /** In the clear only to this machine: a host that merely begins like it is somebody else's. */
    private static boolean isSafe(String url) {
        try {
            URI address = URI.create(url.replaceAll("\\{(phone|code|minutes)}", "0"));
            String host = address.getHost();
            return host != null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && "localhost".equals(host));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    String address() {
        return url == null ? "" : url;
    }

    /** Without the authorization and the address's query, which hold secrets. */
    @Override
    public String toString() {
        return "GatewayProperties[" + method + "]";
    }
}
