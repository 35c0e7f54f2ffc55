package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.SignOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving: a link only asks, the button ends the session on the server. */
@Controller
class SignOutController {

    private final SignOut signOut;
    private final SignInSession session;

    SignOutController(SignOut signOut, SignInSession session) {
        this.signOut = signOut;
        this.session = session;
    }

    @GetMapping("/sign-out")
    String ask() {
        return "identity/sign-out";
    }

    @PostMapping("/sign-out")
    String leave(@CurrentAccount @Nullable SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (who != null) {
            signOut.signOut(who.id());
        }
        session.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in?left";
    }
}
