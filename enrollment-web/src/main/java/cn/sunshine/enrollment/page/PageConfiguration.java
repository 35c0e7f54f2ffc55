package cn.sunshine.enrollment.page;

import java.io.IOException;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

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
    LocaleResolver localeResolver() {
        return new ChosenLocale();
    }

    @Bean
    FilterRegistrationBean<PreferenceFilter> preferenceFilter(@Value("${enrollment.web.tls:false}") boolean tls) {
        FilterRegistrationBean<PreferenceFilter> filter = new FilterRegistrationBean<>(new PreferenceFilter(tls));
        // before security and session: a choice of language neither needs nor makes one
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    Wording wording(MessageSource messages, ObjectProvider<ZoneId> zone) {
        return new Wording(messages, zone.getIfAvailable(() -> CHINA));
    }

    @Bean
    LastKnownFrame lastKnownFrame(ObjectProvider<SiteFrame> site) {
        return new LastKnownFrame(site.getIfAvailable(() -> language -> SiteDetails.unknown()));
    }

    @Bean
    PageDialect pageDialect(
            LastKnownFrame frame,
            ObjectProvider<NavigationContribution> navigation,
            ObjectProvider<AccountBar> account,
            Wording wording) {
        return new PageDialect(
                new PageSurroundings(frame, navigation.orderedStream().toList(), account.getIfAvailable(), wording));
    }

    @Bean
    FailureClassifier failureClassifier(ObjectProvider<ErrorTranslation> features) {
        return new FailureClassifier(features.orderedStream().toList());
    }

    @Bean
    ErrorViews errorViews(MessageSource messages) {
        return new ErrorViews(new CaseNumbers(), messages);
    }
}
