package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.PasswordChange;
import cn.sunshine.enrollment.identity.service.Standing;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.AccountId;
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
    private final SessionProperties properties;

    PasswordController(
            AccountQueries accounts, PasswordChange change, SignInSession session, SessionProperties properties) {
        this.accounts = accounts;
        this.change = change;
        this.session = session;
        this.properties = properties;
    }

    @GetMapping("/account/password")
    String ask(@CurrentAccount SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute(NewPasswordForm.empty());
        explain(who, proof(who, request), model);
        return PAGE;
    }

    @PostMapping("/account/password")
    String change(
            AccountAuthentication account,
            @ModelAttribute NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn who = account.getPrincipal();
        Proof proof = proof(who, request);
        form.check(proof == Proof.OLD_PASSWORD, errors);
        if (!errors.hasErrors()) {
            tryToChange(account, proof, form, errors, request);
        }
        explain(who, proof, model);
        return errors.hasErrors() ? Redisplay.page(PAGE, response) : "redirect:/account?changed";
    }

    private void tryToChange(
            AccountAuthentication account,
            Proof proof,
            NewPasswordForm form,
            BindingResult errors,
            HttpServletRequest request) {
        AccountId id = account.getPrincipal().id();
        try {
            Standing standing = proof == Proof.FRESH_CODE
                    ? change.replace(id, account.stamp(), form.password())
                    : change.change(id, account.stamp(), form.old(), form.password());
            session.goOn(request, standing);
        } catch (IdentityRefusedException refused) {
            String field = refused.reason() == IdentityRefusal.OLD_PASSWORD_WRONG ? "old" : "password";
            FormErrors.rejectField(errors, field, refused.reason());
        }
    }

    /** What shows that the password is its owner's to set. */
    enum Proof {
        /** There is none yet, and being signed in is enough. */
        NONE_YET,
        FRESH_CODE,
        OLD_PASSWORD
    }

    private Proof proof(SignedIn who, HttpServletRequest request) {
        if (!accounts.hasPassword(who.id())) {
            return Proof.NONE_YET;
        }
        return session.hasFreshCode(request) ? Proof.FRESH_CODE : Proof.OLD_PASSWORD;
    }

    private void explain(SignedIn who, Proof proof, Model model) {
        model.addAttribute("who", who)
                .addAttribute("proof", proof)
                .addAttribute("minutes", Math.max(1, properties.freshCode().toMinutes()));
    }
}
