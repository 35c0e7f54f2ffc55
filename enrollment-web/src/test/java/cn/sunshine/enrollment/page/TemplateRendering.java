package cn.sunshine.enrollment.page;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders templates as the application does, with bundles, dialect and views, but without its context. */
public final class TemplateRendering {

    private static final PreferenceCookies COOKIES = new PreferenceCookies(false);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/family");
    private final Map<String, Object> model = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private SiteFrame frame = language -> SiteDetails.unknown(false);
    private List<NavigationContribution> navigation = List.of();
    private @Nullable AccountBar account;

    /** A page in Chinese, for everybody. */
    public static TemplateRendering page() {
        return new TemplateRendering();
    }

    public TemplateRendering english() {
        cookies.add(new Cookie("lang", "en"));
        return this;
    }

    public TemplateRendering elder() {
        cookies.add(new Cookie("elder", "on"));
        return this;
    }

    public TemplateRendering with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    public TemplateRendering with(BindingResult form) {
        model.putAll(form.getModel());
        return this;
    }

    public TemplateRendering framedBy(SiteFrame site) {
        frame = site;
        return this;
    }

    public TemplateRendering navigatedBy(NavigationContribution... contributions) {
        navigation = List.of(contributions);
        return this;
    }

    public TemplateRendering signedBy(AccountBar bar) {
        account = bar;
        return this;
    }

    public MockHttpServletRequest request() {
        return request;
    }

    /** The page of this template, parsed. */
    public Document render(String template) throws Exception {
        return Jsoup.parse(html(template));
    }

    /** The page of this template, as it is sent. */
    public String html(String template) throws Exception {
        MessageSource messages = MessageBundles.messageSource();
        try (GenericWebApplicationContext context = new GenericWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.registerBean("messageSource", MessageSource.class, () -> messages);
            context.refresh();
            request.setCookies(cookies.toArray(Cookie[]::new));
            request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
            request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new ChosenLocale(COOKIES));
            MockHttpServletResponse response = new MockHttpServletResponse();
            view(template, context, messages).render(model, request, response);
            return response.getContentAsString();
        }
    }

    private View view(String template, GenericWebApplicationContext context, MessageSource messages) throws Exception {
        ThymeleafViewResolver resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine(messages));
        resolver.setCharacterEncoding("UTF-8");
        resolver.setApplicationContext(context);
        View view = resolver.resolveViewName(template, new ChosenLocale(COOKIES).resolveLocale(request));
        return Objects.requireNonNull(view);
    }

    private SpringTemplateEngine engine(MessageSource messages) throws IOException {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(false);
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        engine.addDialect(new PageDialect(new PageSurroundings(
                new LastKnownFrame(frame, false, Clock.systemUTC()),
                navigation,
                account,
                new Wording(messages, Clock.systemUTC(), ZoneId.of("Asia/Shanghai")),
                COOKIES)));
        return engine;
    }
}
