package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.ApplicationSubmission;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.IdGenerator;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** All answers at a glance, the declaration, and the button that submits. */
@Controller
@RequestMapping("/family/applications/{id}/check")
class CheckController {

    private static final String PAGE = "registration/check";

    /** What the family cannot mend on this page, but on the pages of the answers or by a phone call. */
    private static final Set<Enum<?>> SHOWN_HERE =
            Set.of(RegistrationRefusal.BIRTH_DATE_OUTSIDE, RegistrationRefusal.CHILD_ALREADY_REGISTERED);

    private final ApplicationSubmission submission;
    private final FamilyApplications applications;
    private final AnswerRows rows;
    private final OpenRegistrations open;
    private final IdGenerator ids;

    CheckController(
            ApplicationSubmission submission,
            FamilyApplications applications,
            AnswerRows rows,
            OpenRegistrations open,
            IdGenerator ids) {
        this.submission = submission;
        this.applications = applications;
        this.rows = rows;
        this.open = open;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView show(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model, Locale locale) {
        FamilyApplication application = applications.application(id, guardian.id());
        if (application.open().isEmpty()) {
            return Question.redirect(Question.statusPath(id));
        }
        if (!application.missing().isEmpty()) {
            return Question.redirect(Question.next(application));
        }
        model.addAttribute(SubmitForm.fresh(ids.generateId()));
        return new ModelAndView(page(application, model, locale));
    }

    @PostMapping
    ModelAndView submit(
            @CurrentAccount SignedIn guardian,
            @PathVariable ApplicationId id,
            @ModelAttribute SubmitForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        FamilyApplication application = applications.application(id, guardian.id());
        if (!form.isDeclared()) {
            FormErrors.rejectField(errors, "declared", RegistrationFault.DECLARATION);
        } else {
            tryToSubmit(application, guardian.id(), form, errors, locale);
        }
        return errors.hasErrors()
                ? Question.again(page(application, model, locale))
                : Question.redirect(Question.receiptPath(id));
    }

    private void tryToSubmit(
            FamilyApplication application, AccountId guardian, SubmitForm form, BindingResult errors, Locale locale) {
        try {
            submission.submit(form.toCommand(application.summary().id(), guardian, ids.generateId()));
        } catch (RegistrationRefusedException refused) {
            if (refused.reason() == RegistrationRefusal.NOTHING_CHANGED) {
                FormErrors.rejectField(errors, "unchanged", refused.reason());
                return;
            }
            if (!SHOWN_HERE.contains(refused.reason())) {
                throw refused;
            }
            FormErrors.reject(
                    errors,
                    refused.reason(),
                    open.birthsOf(application.summary().season(), locale).toArray());
        }
    }

    private String page(FamilyApplication application, Model model, Locale locale) {
        ApplicationSummary summary = application.summary();
        model.addAttribute("own", application)
                .addAttribute("unchanged", applications.isUnchanged(summary.id(), summary.guardian()))
                .addAttribute("step", Question.lastStep(application))
                .addAttribute("rows", rows.of(application, locale));
        return PAGE;
    }
}
