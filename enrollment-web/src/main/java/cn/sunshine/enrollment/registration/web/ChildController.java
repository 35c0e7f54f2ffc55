package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an application says of the child, to be corrected. */
@Controller
@RequestMapping("/family/applications/{id}/child")
class ChildController {

    private final ApplicationDrafting drafting;
    private final FamilyApplications applications;
    private final ChildRefusals refusals;

    ChildController(ApplicationDrafting drafting, FamilyApplications applications, ChildRefusals refusals) {
        this.drafting = drafting;
        this.applications = applications;
        this.refusals = refusals;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model) {
        FamilyApplication application = applications.application(id, guardian.id());
        OpenPart.require(application, CorrectionItem.CHILD);
        model.addAttribute(ChildForm.of(application));
        return page(application, model);
    }

    @PostMapping
    ModelAndView keep(
            @CurrentAccount SignedIn guardian,
            @PathVariable ApplicationId id,
            @ModelAttribute ChildForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse answer) {
        FamilyApplication application = applications.application(id, guardian.id());
        form.check(errors);
        if (errors.hasErrors()) {
            return Question.again(page(application, model));
        }
        try {
            drafting.describeChild(form.toCommand(id, guardian.id()));
            return Question.redirect(Question.next(applications.application(id, guardian.id())));
        } catch (RegistrationRefusedException refused) {
            refusals.put(errors, refused, application.summary().season(), locale);
            return Question.again(page(application, model), refused, answer);
        }
    }

    private static String page(FamilyApplication application, Model model) {
        model.addAttribute("own", application)
                .addAttribute("step", Question.step(application, CorrectionItem.CHILD))
                .addAttribute("action", Question.path(application.summary().id(), CorrectionItem.CHILD))
                .addAttribute("relations", NewApplicationController.RELATIONS)
                .addAttribute("seasons", List.of());
        return NewApplicationController.PAGE;
    }
}
