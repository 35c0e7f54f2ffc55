package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.SignOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account: who one is, which sessions are open. */
@Controller
class AccountController {

    private final AccountQueries accounts;
    private final SignInSession sessions;
    private final SignOut signOut;

    AccountController(AccountQueries accounts, SignInSession sessions, SignOut signOut) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signOut = signOut;
    }

    @GetMapping("/account")
    String show(@CurrentAccount SignedIn who, HttpSession session, Model model) {
        model.addAttribute("who", who)
                .addAttribute("label", accounts.label(who.id()))
                .addAttribute("hasPassword", accounts.hasPassword(who.id()))
                .addAttribute("sessions", sessions.list(who.id(), session.getId()));
        return "identity/account";
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(@CurrentAccount SignedIn who, HttpServletRequest request) {
        signOut.signOutElsewhere(who.id());
        sessions.endOthers(who.id(), request.getSession().getId());
        return "redirect:/account";
    }
}
