package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.page.MessageKeys;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page of refusals that no field can mend: the window is closed, the application is in other hands. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegistrationRefusalAdvice {

    @ExceptionHandler
    ModelAndView explain(RegistrationRefusedException refused) {
        return new ModelAndView("registration/refused", HttpStatus.CONFLICT)
                .addObject("reason", MessageKeys.of(refused.reason()));
    }
}
