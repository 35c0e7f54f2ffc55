package cn.sunshine.enrollment.platform.production;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cookies of a browser that comes through a proxy: it speaks TLS, so it keeps and sends secure cookies. */
class BehindTls extends CookieManager {

    private final List<String> more;

    /** @param more cookies that no answer has set */
    BehindTls(String... more) {
        this.more = List.of(more);
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
        Map<String, List<String>> own = super.get(URI.create(uri.toString().replace("http://", "https://")), headers);
        List<String> cookies = new ArrayList<>(own.getOrDefault("Cookie", List.of()));
        cookies.addAll(more);
        return Map.of("Cookie", cookies);
    }
}
