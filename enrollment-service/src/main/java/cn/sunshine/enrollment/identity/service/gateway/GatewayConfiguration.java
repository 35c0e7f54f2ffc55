package cn.sunshine.enrollment.identity.service.gateway;

import cn.sunshine.enrollment.identity.OneTimeCodeSender;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In production there is always a gateway, and no start without its address. */
@Configuration(proxyBeanMethods = false)
@Conditional(GatewayConfiguration.InProductionOrChosen.class)
@EnableConfigurationProperties(GatewayProperties.class)
class GatewayConfiguration {

    @Bean
    OneTimeCodeSender gatewayCodeSender(GatewayProperties properties) {
        return new GatewayCodeSender(properties);
    }

    static class InProductionOrChosen extends AnyNestedCondition {

        InProductionOrChosen() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Profile("production")
        static class InProduction {}

        @ConditionalOnProperty(name = "enrollment.identity.code-sender", havingValue = "gateway")
        static class Chosen {}
    }
}
