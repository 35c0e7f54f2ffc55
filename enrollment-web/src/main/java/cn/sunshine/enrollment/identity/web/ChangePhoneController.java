package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.PhoneChange;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SentChoice;
import cn.sunshine.enrollment.shared.PhoneNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A family changes its number: the new one, by whoever shows that the account is his, then the code that was sent to it. */
@Controller
class ChangePhoneController {

    private static final String PHONE_PAGE = "identity/phone";
    private static final String CODE_PAGE = "identity/phone-code";
    private static final String BEGIN_ANEW = "redirect:/account/phone";

    private final AccountQueries accounts;
    private final PhoneChange change;
    private final SignInSession session;
    private final SessionProperties properties;
    private final SentChoice choice;

    ChangePhoneController(
            AccountQueries accounts,
            PhoneChange change,
            SignInSession session,
            SessionProperties properties,
            SentChoice choice) {
        this.accounts = accounts;
        this.change = change;
        this.session = session;
        this.properties = properties;
        this.choice = choice;
    }

    @GetMapping("/account/phone")
    String ask(@CurrentAccount SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute(ChangePhoneForm.empty());
        explain(who, proof(who, request), model);
        return PHONE_PAGE;
    }

    @PostMapping("/account/phone")
    String send(
            @CurrentAccount SignedIn who,
            @ModelAttribute ChangePhoneForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Proof proof = proof(who, request);
        if (proof == Proof.WANTING) {
            // the page leads to a code for the number so far; nothing on a form could be corrected
            return BEGIN_ANEW;
        }
        form.check(proof == Proof.PASSWORD, errors);
        if (!errors.hasErrors()) {
            tryToSend(who, proof, form, errors, model, request.getRemoteAddr());
        }
        if (errors.hasErrors()) {
            explain(who, proof, model);
            return Redisplay.page(PHONE_PAGE, response);
        }
        ChangePhoneCodeForm asked = new ChangePhoneCodeForm(form.phone(), "");
        model.addAttribute(asked).addAttribute(asked.shownAgain());
        return CODE_PAGE;
    }

    /** Whoever reloads or comes back here begins anew: the number stands in no address. */
    @GetMapping("/account/phone/code")
    String beginAnew() {
        return BEGIN_ANEW;
    }

    /** Whoever only chooses a language or view here has tried no code. */
    @PostMapping("/account/phone/code")
    String enter(
            @CurrentAccount SignedIn who,
            @ModelAttribute ChangePhoneCodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!PhoneNumber.isValid(form.phone())) {
            return BEGIN_ANEW;
        }
        if (choice.taken(request, response)) {
            model.addAttribute(form.shownAgain());
            return CODE_PAGE;
        }
        try {
            change.change(who.id(), new PhoneNumber(form.phone()), form.digits())
                    .ifPresent(standing -> session.goOn(request, standing));
            return "redirect:/account?phone";
        } catch (IdentityRefusedException refused) {
            FormErrors.rejectField(errors, "code", refused.reason());
            return Redisplay.page(CODE_PAGE, response);
        }
    }

    private void tryToSend(
            SignedIn who, Proof proof, ChangePhoneForm form, BindingResult errors, Model model, String source) {
        try {
            if (proof == Proof.PASSWORD) {
                change.showPassword(who.id(), form.password());
            }
            boolean sent = change.requestCode(who.id(), new PhoneNumber(form.phone()), source);
            model.addAttribute("soon", sent ? null : IdentityRefusal.CODE_TOO_SOON);
        } catch (IdentityRefusedException refused) {
            if (refused.reason() == IdentityRefusal.CODE_TOO_OFTEN) {
                // nothing on this form could be corrected: the page about it says when to come back and whom to call
                throw refused;
            }
            String field = refused.reason() == IdentityRefusal.PASSWORD_WRONG ? "password" : "phone";
            FormErrors.rejectField(errors, field, refused.reason());
        }
    }

    /** What shows that the account is his who asks: a session left open is not enough. */
    enum Proof {
        FRESH_CODE,
        PASSWORD,
        /** Neither: he comes in by a code first. */
        WANTING
    }

    private Proof proof(SignedIn who, HttpServletRequest request) {
        if (session.hasFreshCode(request)) {
            return Proof.FRESH_CODE;
        }
        return accounts.hasPassword(who.id()) ? Proof.PASSWORD : Proof.WANTING;
    }

    private void explain(SignedIn who, Proof proof, Model model) {
        model.addAttribute("proof", proof)
                .addAttribute("label", accounts.label(who.id()))
                .addAttribute("minutes", Math.max(1, properties.freshCode().toMinutes()));
    }
}
