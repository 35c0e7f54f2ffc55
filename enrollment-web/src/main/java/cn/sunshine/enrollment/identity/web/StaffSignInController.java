package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.service.PasswordSignIn;
import cn.sunshine.enrollment.page.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's first step: login name and password. */
@Controller
class StaffSignInController {

    private static final String PAGE = "identity/sign-in-staff";

    private final PasswordSignIn signIn;
    private final SignInSession session;

    StaffSignInController(PasswordSignIn signIn, SignInSession session) {
        this.signIn = signIn;
        this.session = session;
    }

    @GetMapping("/sign-in/staff")
    String ask(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute(new PasswordForm("", "", next));
        return PAGE;
    }

    @PostMapping("/sign-in/staff")
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
            session.pend(request, signIn.asStaff(new LoginName(form.name()), form.password()));
            return "redirect:" + SecondFactorController.pathWith(form.next());
        } catch (IdentityRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
            return Redisplay.page(PAGE, response);
        }
    }

    private static void checkShape(PasswordForm form, BindingResult errors) {
        if (!LoginName.isValid(form.name())) {
            FormErrors.rejectField(errors, "name", FormFault.LOGIN_NAME);
        }
        if (form.password().isEmpty()) {
            FormErrors.rejectField(errors, "password", FormFault.PASSWORD_MISSING);
        }
    }
}
