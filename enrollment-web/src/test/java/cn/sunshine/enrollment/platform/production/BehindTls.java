package cn.sunshine.enrollment.platform.production;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The cookies of a browser that comes through a proxy: it speaks TLS, so it keeps and sends secure cookies. */
class BehindTls extends CookieManager {

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
        return super.get(URI.create(uri.toString().replace("http://", "https://")), headers);
    }
}
