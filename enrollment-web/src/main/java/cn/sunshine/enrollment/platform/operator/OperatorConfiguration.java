package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.identity.service.FirstAdministrator;
import java.io.PrintWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

    /** Writes to the console and not to the log: a one-time password must not stay in a file. */
    @Bean
    @ConditionalOnProperty(name = "enrollment.command", havingValue = "create-administrator")
    CreateAdministratorCommand createAdministratorCommand(FirstAdministrator administrators) {
        return new CreateAdministratorCommand(administrators, new PrintWriter(System.out, true));
    }
}
