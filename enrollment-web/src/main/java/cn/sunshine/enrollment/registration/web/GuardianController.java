package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The second question: the guardian's name. */
@Controller
@RequestMapping("/family/applications/{id}/guardian")
class GuardianController {

    private static final String PAGE = "registration/guardian";

    private final ApplicationDrafting drafting;
    private final FamilyApplications applications;

    GuardianController(ApplicationDrafting drafting, FamilyApplications applications) {
        this.drafting = drafting;
        this.applications = applications;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model) {
        FamilyApplication application = applications.application(id, guardian.id());
        OpenPart.require(application, CorrectionItem.GUARDIAN);
        model.addAttribute(GuardianForm.of(application));
        return page(application, model);
    }

    @PostMapping
    ModelAndView keep(
            @CurrentAccount SignedIn guardian,
            @PathVariable ApplicationId id,
            @ModelAttribute GuardianForm form,
            BindingResult errors,
            Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            return Question.again(page(applications.application(id, guardian.id()), model));
        }
        drafting.describeGuardian(id, guardian.id(), form.toName());
        return Question.redirect(Question.next(applications.application(id, guardian.id())));
    }

    private static String page(FamilyApplication application, Model model) {
        model.addAttribute("own", application);
        model.addAttribute("step", Question.step(application, CorrectionItem.GUARDIAN));
        return PAGE;
    }
}
