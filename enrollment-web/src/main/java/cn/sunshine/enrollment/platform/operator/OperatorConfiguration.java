package cn.sunshine.enrollment.platform.operator;

import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.CurrentActor;
import cn.sunshine.enrollment.catchment.service.DivisionImport;
import cn.sunshine.enrollment.identity.service.AdministratorRecovery;
import cn.sunshine.enrollment.identity.service.FirstAdministrator;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("enrollment.command")
class OperatorConfiguration {

    @Bean
    OperatorRunner operatorRunner(
            @Value("${enrollment.command}") String command,
            SeasonAdministration administration,
            DivisionImport divisions,
            FirstAdministrator administrators,
            AdministratorRecovery recovery) {
        return new OperatorRunner(
                command,
                List.of(
                        new FoundDistrictTask(administration),
                        new ImportDivisionsTask(divisions),
                        new CreateAdministratorTask(administrators),
                        new ResetAdministratorTask(recovery)),
                new OperatorConsole(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
    }

    /** No request is served meanwhile, so whatever is done, the operator does. */
    @Bean
    @Primary
    CurrentActor operatorActor() {
        return () -> Actor.OPERATOR;
    }
}
