package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.catchment.web.AddressForm;
import cn.sunshine.enrollment.catchment.web.DivisionChoices;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The third question: where the child lives. */
@Controller
@RequestMapping("/family/applications/{id}/address")
class AddressController {

    private static final String PAGE = "registration/address";

    private final ApplicationDrafting drafting;
    private final FamilyApplications applications;
    private final DivisionChoices divisions;

    AddressController(ApplicationDrafting drafting, FamilyApplications applications, DivisionChoices divisions) {
        this.drafting = drafting;
        this.applications = applications;
        this.divisions = divisions;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model, Locale locale) {
        FamilyApplication application = applications.application(id, guardian.id());
        OpenPart.require(application, CorrectionItem.ADDRESS);
        model.addAttribute(AddressForm.of(application.address()));
        return page(application, model, locale);
    }

    @PostMapping
    ModelAndView keep(
            @CurrentAccount SignedIn guardian,
            @PathVariable ApplicationId id,
            @ModelAttribute AddressForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        FamilyApplication application = applications.application(id, guardian.id());
        form.check(errors);
        if (!errors.hasErrors()) {
            tryToKeep(id, guardian.id(), form, errors);
        }
        return errors.hasErrors()
                ? Question.again(page(application, model, locale))
                : Question.redirect(next(application, applications.application(id, guardian.id())));
    }

    /** Another home may lie in another school's catchment, which the family reads where it chooses, and nowhere else. */
    private static String next(FamilyApplication before, FamilyApplication now) {
        boolean chosenForAnotherHome =
                now.open().contains(CorrectionItem.SCHOOL) && !Objects.equals(before.address(), now.address());
        return chosenForAnotherHome ? Question.path(now.summary().id(), CorrectionItem.SCHOOL) : Question.next(now);
    }

    private void tryToKeep(ApplicationId id, AccountId guardian, AddressForm form, BindingResult errors) {
        try {
            drafting.describeAddress(id, guardian, form.toAddress());
        } catch (RegistrationRefusedException refused) {
            Refusal.ofField(errors, "division", refused, RegistrationRefusal.ADDRESS_OUTSIDE);
        }
    }

    private String page(FamilyApplication application, Model model, Locale locale) {
        model.addAttribute("own", application);
        model.addAttribute("step", Question.step(application, CorrectionItem.ADDRESS));
        model.addAttribute("divisions", divisions.inside(application.summary().district(), locale));
        return PAGE;
    }
}
