package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.service.PasswordSignIn;
import cn.sunshine.enrollment.identity.service.Standing;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.PhoneNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A guardian who has set a password. */
@Controller
class PasswordSignInController {

    private static final String PAGE = "identity/sign-in-password";

    private final PasswordSignIn signIn;
    private final SignInSession session;
    private final LandingPages landing;

    PasswordSignInController(PasswordSignIn signIn, SignInSession session, LandingPages landing) {
        this.signIn = signIn;
        this.session = session;
        this.landing = landing;
    }

    @GetMapping("/sign-in/password")
    String ask(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute(new PasswordForm("", "", next));
        return PAGE;
    }

    @PostMapping("/sign-in/password")
    String enter(
            @ModelAttribute PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        checkShape(form, errors);
        if (errors.hasErrors()) {
            return Redisplay.page(PAGE, response);
        }
        try {
            Standing standing = signIn.asGuardian(new PhoneNumber(form.name()), form.password());
            session.begin(request, response, standing);
            return "redirect:" + landing.after(form.next(), standing.who());
        } catch (IdentityRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
            return Redisplay.page(PAGE, response);
        }
    }

    private static void checkShape(PasswordForm form, BindingResult errors) {
        if (!PhoneNumber.isValid(form.name())) {
            FormErrors.rejectField(errors, "name", FormFault.PHONE);
        }
        if (form.password().isEmpty()) {
            FormErrors.rejectField(errors, "password", FormFault.PASSWORD_MISSING);
        }
    }
}
