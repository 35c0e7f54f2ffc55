package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.servlet.IServletWebExchange;

/** Gives every template, those of failures too, the object {@code #page}: see {@link PageExpressions}. */
class PageDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "page";

    private final PageSurroundings surroundings;

    PageDialect(PageSurroundings surroundings) {
        super("page kit");
        this.surroundings = surroundings;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String expressionObjectName) {
        if (context instanceof IWebContext web && web.getExchange() instanceof IServletWebExchange exchange) {
            HttpServletRequest request = (HttpServletRequest) exchange.getNativeRequestObject();
            return new PageExpressions(context, request, surroundings);
        }
        return null;
    }

    /** Not kept: the form that a template is inside of changes on its way through the template. */
    @Override
    public boolean isCacheable(String expressionObjectName) {
        return false;
    }
}
