package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.LostNumberQueries;
import cn.sunshine.enrollment.identity.service.LostNumberStop;
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
    private final LostNumberQueries lostNumbers;
    private final LostNumberStop stop;

    AccountController(
            AccountQueries accounts,
            SignInSession sessions,
            SignOut signOut,
            LostNumberQueries lostNumbers,
            LostNumberStop stop) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signOut = signOut;
        this.lostNumbers = lostNumbers;
        this.stop = stop;
    }

    @GetMapping("/account")
    String show(@CurrentAccount SignedIn who, HttpSession session, Model model) {
        model.addAttribute("who", who)
                .addAttribute("label", accounts.label(who.id()))
                .addAttribute("lostNumber", lostNumbers.waitingFor(who.id()).orElse(null))
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

    /** Officers were asked to give the account another number, and its family has the number after all. */
    @PostMapping("/account/lost-number/stop")
    String stopReplacement(@CurrentAccount SignedIn who) {
        stop.stop(who.id());
        return "redirect:/account?stopped";
    }
}
