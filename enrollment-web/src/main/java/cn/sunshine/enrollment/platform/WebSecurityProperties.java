package cn.sunshine.enrollment.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tls whether browsers reach the application over TLS, here or at a proxy in front: then cookies are {@code Secure}
 *     and bear the {@code __Host-} prefix, and browsers are told to stay with TLS
 */
@ConfigurationProperties("enrollment.web")
record WebSecurityProperties(@DefaultValue("false") boolean tls) {

    String cookieName(String plain) {
        return tls ? "__Host-" + plain : plain;
    }
}
