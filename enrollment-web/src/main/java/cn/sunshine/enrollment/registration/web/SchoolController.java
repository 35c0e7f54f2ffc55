package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
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

/** The fourth question: the school. It needs the address, because the catchment's schools stand first. */
@Controller
@RequestMapping("/family/applications/{id}/school")
class SchoolController {

    private static final String PAGE = "registration/school";

    private final ApplicationDrafting drafting;
    private final FamilyApplications applications;
    private final SchoolChoices choices;

    SchoolController(ApplicationDrafting drafting, FamilyApplications applications, SchoolChoices choices) {
        this.drafting = drafting;
        this.applications = applications;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView ask(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model, Locale locale) {
        FamilyApplication application = applications.application(id, guardian.id());
        OpenPart.require(application, CorrectionItem.SCHOOL);
        if (application.missing().contains(CorrectionItem.ADDRESS)) {
            return Question.redirect(Question.path(id, CorrectionItem.ADDRESS));
        }
        model.addAttribute(SchoolForm.of(application));
        return new ModelAndView(page(application, model, locale));
    }

    @PostMapping
    ModelAndView keep(
            @CurrentAccount SignedIn guardian,
            @PathVariable ApplicationId id,
            @ModelAttribute SchoolForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        form.toSchool()
                .ifPresentOrElse(
                        school -> tryToChoose(id, guardian.id(), school, errors),
                        () -> FormErrors.rejectField(errors, "school", RegistrationFault.SCHOOL));
        FamilyApplication application = applications.application(id, guardian.id());
        return errors.hasErrors()
                ? Question.again(page(application, model, locale))
                : Question.redirect(Question.next(application));
    }

    private void tryToChoose(ApplicationId id, AccountId guardian, SchoolId school, BindingResult errors) {
        try {
            drafting.choose(id, guardian, school);
        } catch (RegistrationRefusedException refused) {
            Refusal.ofField(errors, "school", refused, RegistrationRefusal.SCHOOL_NOT_OFFERED);
        }
    }

    private String page(FamilyApplication application, Model model, Locale locale) {
        model.addAttribute("own", application);
        model.addAttribute("step", Question.step(application, CorrectionItem.SCHOOL));
        model.addAttribute("offered", choices.of(application, locale));
        return PAGE;
    }
}
