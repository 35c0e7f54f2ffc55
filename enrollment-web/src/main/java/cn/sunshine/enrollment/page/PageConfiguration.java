package cn.sunshine.enrollment.page;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;

/** Wires the page kit. Every port may be absent: then its part of the page is. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** The whole country keeps one clock. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    MessageSource messageSource() throws IOException {
        return MessageBundles.messageSource();
    }

    @Bean
    PreferenceCookies preferenceCookies(@Value("${enrollment.web.tls:false}") boolean tls) {
        return new PreferenceCookies(tls);
    }

    @Bean
    SentChoice sentChoice(PreferenceCookies cookies) {
        return new SentChoice(cookies);
    }

    @Bean
    LocaleResolver localeResolver(PreferenceCookies cookies) {
        return new ChosenLocale(cookies);
    }

    @Bean
    FilterRegistrationBean<PreferenceFilter> preferenceFilter(
            PreferenceCookies cookies, ObjectProvider<HeaderWriter> headers) {
        FilterRegistrationBean<PreferenceFilter> filter =
                new FilterRegistrationBean<>(new PreferenceFilter(cookies, headers::getObject));
        // before security and session: a choice of language neither needs nor makes one
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    Wording wording(MessageSource messages, Clock systemClock, ObjectProvider<ZoneId> zone) {
        return new Wording(messages, systemClock, zone.getIfAvailable(() -> CHINA));
    }

    @Bean
    LastKnownFrame lastKnownFrame(
            ObjectProvider<SiteFrame> site,
            @Value("${enrollment.demo.enabled:false}") boolean demo,
            Clock systemClock) {
        return new LastKnownFrame(site.getIfAvailable(() -> language -> SiteDetails.unknown(demo)), demo, systemClock);
    }

    @Bean
    PageDialect pageDialect(
            LastKnownFrame frame,
            ObjectProvider<NavigationContribution> navigation,
            ObjectProvider<AccountBar> account,
            Wording wording,
            PreferenceCookies cookies) {
        return new PageDialect(new PageSurroundings(
                frame, navigation.orderedStream().toList(), account.getIfAvailable(), wording, cookies));
    }

    @Bean
    FailureClassifier failureClassifier(ObjectProvider<ErrorTranslation> features) {
        return new FailureClassifier(features.orderedStream().toList());
    }

    @Bean
    ErrorViews errorViews(MessageSource messages) {
        return new ErrorViews(new CaseNumbers(), messages);
    }

    @Bean
    UnreadableAddressPage unreadableAddressPage(
            ITemplateEngine templates, MessageSource messages, LastKnownFrame frame) {
        return new UnreadableAddressPage(templates, messages, frame);
    }

    /** Inside Boot's own valve, which then has nothing left to say. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableAddresses(
            ObjectProvider<UnreadableAddressPage> page, ObjectProvider<HeaderWriter> headers) {
        UnreadableAddressValve valve =
                new UnreadableAddressValve(new CaseNumbers(), page::getObject, headers::getObject);
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(valve));
    }
}
