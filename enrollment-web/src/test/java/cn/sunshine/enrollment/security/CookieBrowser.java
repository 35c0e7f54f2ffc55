package cn.sunshine.enrollment.security;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A browser in front of the whole filter chain: it knows nothing but what it was sent, keeps its cookies, and takes the
 * token of a form from the page that shows one.
 */
public final class CookieBrowser {

    static final String SESSION = "SESSION";

    private static final Set<String> OPENS_SOMETHING = Set.of("password", "old", "again", "code");

    private final MockMvc site;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Set<String> secrets = new HashSet<>();

    public CookieBrowser(MockMvc site) {
        this.site = site;
    }

    public MockHttpServletResponse get(String path) {
        return send(MockMvcRequestBuilders.get(URI.create(path)));
    }

    Document page(String path) {
        return parse(get(path));
    }

    /** Sends a form with the token that a page showed. @param fields names and values in turn */
    MockHttpServletResponse post(String path, String... fields) {
        var request = MockMvcRequestBuilders.post(URI.create(path)).param("_csrf", token());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
            if (OPENS_SOMETHING.contains(fields[i])) {
                secrets.add(fields[i + 1]);
            }
        }
        return send(request);
    }

    MockHttpServletResponse postWithoutToken(String path) {
        return send(MockMvcRequestBuilders.post(URI.create(path)));
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).map(Cookie::getValue);
    }

    String session() {
        return cookie(SESSION).orElseThrow();
    }

    /** The id as the table of sessions has it: the cookie says it in Base64. */
    String sessionId() {
        return new String(Base64.getDecoder().decode(session()), StandardCharsets.UTF_8);
    }

    /** Puts a cookie there that no answer ever set. */
    CookieBrowser withCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
        return this;
    }

    static Document parse(MockHttpServletResponse answer) {
        try {
            return Jsoup.parse(answer.getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Passwords and codes that were typed here, every cookie that was set, and the tokens of the forms. */
    Set<String> secrets() {
        return secrets;
    }

    private String token() {
        String token = page("/sign-out").select("input[name=_csrf]").val();
        secrets.add(token);
        return token;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            MockHttpServletResponse answer =
                    site.perform(request.accept("text/html")).andReturn().getResponse();
            for (Cookie cookie : answer.getCookies()) {
                keep(cookie);
            }
            return answer;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void keep(Cookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
            secrets.add(cookie.getValue());
            if (cookie.getName().equals(SESSION)) {
                secrets.add(sessionId());
            }
        }
    }
}
