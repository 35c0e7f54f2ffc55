package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.PasswordChange;
import cn.sunshine.enrollment.page.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The owner's password. */
@Controller
class PasswordController {

    private static final String PAGE = "identity/password";

    private final AccountQueries accounts;
    private final PasswordChange change;
    private final SignInSession session;

    PasswordController(AccountQueries accounts, PasswordChange change, SignInSession session) {
        this.accounts = accounts;
        this.change = change;
        this.session = session;
    }

    @GetMapping("/account/password")
    String ask(@CurrentAccount SignedIn who, Model model) {
        model.addAttribute(NewPasswordForm.empty());
        model.addAttribute("who", who).addAttribute("hasPassword", accounts.hasPassword(who.id()));
        return PAGE;
    }

    @PostMapping("/account/password")
    String change(
            @CurrentAccount SignedIn who,
            @ModelAttribute NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean hasPassword = accounts.hasPassword(who.id());
        form.check(hasPassword, errors);
        if (!errors.hasErrors()) {
            tryToChange(who, form, errors, request);
        }
        model.addAttribute("who", who).addAttribute("hasPassword", hasPassword);
        return errors.hasErrors() ? Redisplay.page(PAGE, response) : "redirect:/account?changed";
    }

    private void tryToChange(SignedIn who, NewPasswordForm form, BindingResult errors, HttpServletRequest request) {
        try {
            session.goOn(request, change.change(who.id(), form.old(), form.password()));
        } catch (IdentityRefusedException refused) {
            String field = refused.reason() == IdentityRefusal.OLD_PASSWORD_WRONG ? "old" : "password";
            FormErrors.rejectField(errors, field, refused.reason());
        }
    }
}
