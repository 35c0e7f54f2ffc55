package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.identity.web.AccessRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that a controller of the product maps: whatever is added to the product is among them at once. */
@Lazy
@Component
public class Routes {

    private final RequestMappingHandlerMapping mapping;
    private final AccessMatrix matrix;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, AccessMatrix matrix) {
        this.mapping = mapping;
        this.matrix = matrix;
    }

    public List<Route> all(HttpMethod method) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(handler -> routes(handler.getKey(), handler.getValue(), method))
                .sorted(Comparator.comparing(Route::pattern))
                .toList();
    }

    private Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler, HttpMethod method) {
        return info.getMethodsCondition().getMethods().stream()
                .filter(mapped -> mapped.asHttpMethod().equals(method))
                .flatMap(mapped -> info.getPatternValues().stream())
                .flatMap(pattern -> row(method, pattern).map(row -> new Route(method, pattern, row, handler)));
    }

    private Stream<AccessRow> row(HttpMethod method, String pattern) {
        return matrix.rows().stream()
                .filter(row -> row.pattern().equals(pattern) && row.methods().contains(method));
    }
}
