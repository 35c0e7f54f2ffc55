package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.service.SignInBusyException;
import cn.sunshine.enrollment.page.ErrorPage;
import cn.sunshine.enrollment.page.ErrorTranslation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which page tells of identity's refusals that no form can show. */
@Component
class IdentityFailures implements ErrorTranslation {

    @Override
    public Optional<ErrorPage> pageFor(Throwable failure) {
        if (failure instanceof SignInBusyException) {
            return Optional.of(ErrorPage.UNAVAILABLE);
        }
        if (failure instanceof IdentityRefusedException refused) {
            boolean often = refused.reason() == IdentityRefusal.CODE_TOO_OFTEN;
            return Optional.of(often ? ErrorPage.TOO_MANY_REQUESTS : ErrorPage.CONFLICT);
        }
        return Optional.empty();
    }
}
