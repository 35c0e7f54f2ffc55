package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.Standing;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A guardian: phone, then code. The two pages need no session; it begins with the right code. */
@Controller
class GuardianSignInController {

    private static final String PHONE_PAGE = "identity/sign-in";
    private static final String CODE_PAGE = "identity/sign-in-code";

    private final GuardianSignIn signIn;
    private final SignInSession session;
    private final LandingPages landing;
    private final SentChoice choice;

    GuardianSignInController(GuardianSignIn signIn, SignInSession session, LandingPages landing, SentChoice choice) {
        this.signIn = signIn;
        this.session = session;
        this.landing = landing;
        this.choice = choice;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute(new PhoneForm("", next));
        return PHONE_PAGE;
    }

    @PostMapping("/sign-in")
    String send(
            @ModelAttribute PhoneForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        sendCode(form, errors, model, request.getRemoteAddr());
        if (errors.hasErrors()) {
            return Redisplay.page(PHONE_PAGE, response);
        }
        CodeForm asked = new CodeForm(form.phone(), "", form.next());
        model.addAttribute(asked).addAttribute(asked.shownAgain());
        return CODE_PAGE;
    }

    /** Whoever reloads or comes back here begins anew: the phone stands in no address. */
    @GetMapping("/sign-in/code")
    String beginAnew() {
        return "redirect:/sign-in";
    }

    /** Whoever only chooses a language or view here has tried no code. */
    @PostMapping("/sign-in/code")
    String enter(
            @ModelAttribute CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!PhoneNumber.isValid(form.phone())) {
            return beginAnew();
        }
        if (choice.taken(request, response)) {
            model.addAttribute(form.shownAgain());
            return CODE_PAGE;
        }
        try {
            Standing standing = signIn.verify(new PhoneNumber(form.phone()), form.digits());
            session.beginByCode(request, response, standing);
            return "redirect:" + landing.after(form.next(), standing.who());
        } catch (IdentityRefusedException refused) {
            FormErrors.rejectField(errors, "code", refused.reason());
            return Redisplay.page(CODE_PAGE, response);
        }
    }

    private void sendCode(PhoneForm form, BindingResult errors, Model model, String source) {
        if (!PhoneNumber.isValid(form.phone())) {
            FormErrors.rejectField(errors, "phone", FormFault.PHONE);
            return;
        }
        try {
            signIn.requestCode(new PhoneNumber(form.phone()), source);
        } catch (IdentityRefusedException refused) {
            if (refused.reason() == IdentityRefusal.CODE_TOO_OFTEN) {
                // nothing on this form could be corrected: the page about it says when to come back and whom to call
                throw refused;
            }
            if (refused.reason() == IdentityRefusal.CODE_TOO_SOON) {
                // the code of a moment ago is still good: it is typed on the next page, not waited for on this one
                model.addAttribute("soon", refused.reason());
            } else {
                FormErrors.rejectField(errors, "phone", refused.reason());
            }
        }
    }
}
