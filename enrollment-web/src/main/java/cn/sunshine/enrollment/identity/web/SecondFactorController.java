package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.service.FirstStep;
import cn.sunshine.enrollment.identity.service.SecondFactor;
import cn.sunshine.enrollment.identity.service.SecondFactorEnrolment;
import cn.sunshine.enrollment.identity.service.Standing;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.QrPicture;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's second step; the first time it shows the secret, drawn and as text, to put into an authenticator application. */
@Controller
class SecondFactorController {

    private static final String PATH = "/sign-in/second-factor";
    private static final String PAGE = "identity/second-factor";
    private static final String FIRST_STEP = "redirect:/sign-in/staff";

    private final SecondFactor secondFactor;
    private final SignInSession session;
    private final LandingPages landing;

    SecondFactorController(SecondFactor secondFactor, SignInSession session, LandingPages landing) {
        this.secondFactor = secondFactor;
        this.session = session;
        this.landing = landing;
    }

    static String pathWith(String next) {
        return LocalPath.of(next).map(path -> PATH + "?next=" + path.encoded()).orElse(PATH);
    }

    @GetMapping(PATH)
    String ask(@RequestParam(defaultValue = "") String next, Model model, HttpServletRequest request) {
        Optional<FirstStep> pending = session.pending(request);
        if (pending.isEmpty()) {
            return FIRST_STEP;
        }
        model.addAttribute(new SecondFactorForm("", next));
        showSecret(pending.get().account(), model);
        return PAGE;
    }

    @PostMapping(PATH)
    String enter(
            @ModelAttribute SecondFactorForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<FirstStep> pending = session.pending(request);
        return pending.isEmpty() ? FIRST_STEP : verify(pending.get(), form, errors, model, request, response);
    }

    private String verify(
            FirstStep first,
            SecondFactorForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Standing standing = secondFactor.verify(first, form.code());
            session.begin(request, response, standing);
            return "redirect:" + landing.after(form.next(), standing.who());
        } catch (IdentityRefusedException refused) {
            FormErrors.rejectField(errors, "code", refused.reason());
            showSecret(first.account(), model);
            return Redisplay.page(PAGE, response);
        }
    }

    private void showSecret(AccountId account, Model model) {
        if (!secondFactor.isEnrolled(account)) {
            SecondFactorEnrolment enrolment = secondFactor.enrol(account);
            model.addAttribute("enrolment", enrolment).addAttribute("picture", QrPicture.of(enrolment.uri()));
        }
    }
}
