package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.page.AccountBar;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The header's corner: an officer is addressed by name, a guardian by the masked phone. */
@Component
class AccountCornerOfPage implements AccountBar {

    private final AccountQueries accounts;

    AccountCornerOfPage(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public String signInPath() {
        return "/sign-in";
    }

    @Override
    public String signOutPath() {
        return "/sign-out";
    }

    @Override
    public Optional<String> displayName(Principal principal) {
        return principal instanceof AccountAuthentication account
                ? Optional.of(accounts.label(account.getPrincipal().id()))
                : Optional.empty();
    }
}
