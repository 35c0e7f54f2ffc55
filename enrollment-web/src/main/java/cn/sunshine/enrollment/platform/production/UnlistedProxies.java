package cn.sunshine.enrollment.platform.production;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Settings by which the container believes what a proxy says of a visitor, without a list of proxies: then it believes
 * every address of a private network.
 */
final class UnlistedProxies {

    private static final String STRATEGY = "server.forward-headers-strategy";
    private static final String REMOTE_IP = "server.tomcat.remoteip.";
    private static final String LIST = REMOTE_IP + "internal-proxies";

    /** Boot takes each of them for the wish to be believed, also where the strategy is "none". */
    private static final List<String> HEADERS = List.of(REMOTE_IP + "remote-ip-header", REMOTE_IP + "protocol-header");

    private UnlistedProxies() {}

    static Stream<String> in(Environment environment) {
        return environment.containsProperty(LIST)
                ? Stream.empty()
                : Stream.concat(strategy(environment), headers(environment))
                        .map(setting -> setting + " without " + LIST);
    }

    /** Emptied it is as bad as "native": then the platform decides, and some count as a proxy. */
    private static Stream<String> strategy(Environment environment) {
        Optional<ForwardHeadersStrategy> strategy = Optional.ofNullable(Binder.get(environment)
                .bind(STRATEGY, ForwardHeadersStrategy.class)
                .orElse(null));
        return strategy.filter(chosen -> chosen != ForwardHeadersStrategy.NATIVE)
                        .isPresent()
                ? Stream.empty()
                : Stream.of(STRATEGY + "=" + environment.getProperty(STRATEGY, ""));
    }

    private static Stream<String> headers(Environment environment) {
        return HEADERS.stream()
                .filter(name -> StringUtils.hasText(environment.getProperty(name)))
                .map(name -> name + "=" + environment.getProperty(name));
    }
}
