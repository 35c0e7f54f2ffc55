package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.identity.web.AccessRow;
import cn.sunshine.enrollment.page.DateParts;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** A route as its handler maps it, with its row of the access matrix and the fields that the handler reads. */
public record Route(HttpMethod method, String pattern, AccessRow row, HandlerMethod handler) {

    /** Names of the fields of its form, or of its query. */
    public List<String> fields() {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(Route::fields)
                .toList();
    }

    private static Stream<String> fields(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            return Optional.ofNullable(parameter.getParameterName()).stream();
        }
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                        && parameter.getParameterType().isRecord()
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .flatMap(Route::fields)
                : Stream.empty();
    }

    private static Stream<String> fields(RecordComponent part) {
        if (part.getType() == DateParts.class) {
            return Stream.of(part.getName() + ".year", part.getName() + ".month", part.getName() + ".day");
        }
        return Stream.of(Collection.class.isAssignableFrom(part.getType()) ? part.getName() + "[0]" : part.getName());
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
