package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.page.ErrorPage;
import cn.sunshine.enrollment.page.ErrorTranslation;
import cn.sunshine.enrollment.shared.NotFoundException;
import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages for what every feature refuses in the common manner, where no form could show it. */
@Configuration(proxyBeanMethods = false)
class PlatformRefusals {

    @Bean
    ErrorTranslation absentThings() {
        return ErrorTranslation.of(NotFoundException.class, ErrorPage.NOT_FOUND);
    }

    @Bean
    ErrorTranslation refusedSteps() {
        return ErrorTranslation.of(RefusedException.class, ErrorPage.CONFLICT);
    }
}
