package cn.sunshine.enrollment.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with a browser that has no JavaScript: opens pages, follows redirects, fills in the forms it finds. Where nobody
 * answers, an {@link UncheckedIOException} says so.
 */
public final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI home;
    private Document page = new Document("");
    private int status;

    public HttpVisitor(int port) {
        this(port, new CookieManager());
    }

    public HttpVisitor(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        this.home = URI.create("http://localhost:" + port);
    }

    public HttpVisitor open(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    byte[] download(String path) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(home.resolve(path)).GET().build(), BodyHandlers.ofByteArray());
            status = answer.statusCode();
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Follows the first link whose text is or begins with {@code text}. */
    HttpVisitor follow(String text) {
        Element link = page.select("main a").stream()
                .filter(a -> a.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + text + " on " + path() + ":\n" + text()));
        return open(link.absUrl("href"));
    }

    /** Fills in the first form of the page's main part that has all these fields, and sends it. */
    public HttpVisitor submit(Map<String, String> typed) {
        return submit("main form", typed);
    }

    /** Fills in the first form that {@code selector} finds and that has all these fields, and sends it. */
    public HttpVisitor submit(String selector, Map<String, String> typed) {
        Element form = page.select(selector).stream()
                .filter(candidate -> typed.keySet().stream().allMatch(field -> has(candidate, field)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no form with " + typed.keySet() + " on " + path() + " (" + status + "):\n" + text()));
        Map<String, String> fields = prefilled(form);
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String action = form.attr("action").isEmpty() ? page.location() : form.absUrl("action");
        return form.attr("method").equalsIgnoreCase("post")
                ? send(HttpRequest.newBuilder(home.resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                : open(action + "?" + body);
    }

    public Document page() {
        return page;
    }

    public String text() {
        return page.select("main").text();
    }

    public String path() {
        return page.location().isEmpty() ? "" : URI.create(page.location()).getPath();
    }

    public int status() {
        return status;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    CookieManager cookies() {
        return cookies;
    }

    private HttpVisitor send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.timeout(PATIENCE).header("Accept", "text/html").build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            status = answer.statusCode();
            page = Jsoup.parse(answer.body(), answer.uri().toString());
            return this;
        } catch (IOException nobodyAnswers) {
            throw new UncheckedIOException(nobodyAnswers);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean has(Element form, String field) {
        return form.select("[name]").stream()
                .anyMatch(input -> input.attr("name").equals(field));
    }

    private static Map<String, String> prefilled(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], select[name], textarea[name]")) {
            boolean choice =
                    input.attr("type").equals("radio") || input.attr("type").equals("checkbox");
            if (choice && !input.hasAttr("checked")) {
                continue;
            }
            Element chosen = input.selectFirst("option[selected]");
            String value = input.tagName().equals("select") ? (chosen == null ? "" : chosen.val()) : input.val();
            fields.put(input.attr("name"), value);
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
