package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.FamilyCases.FamilyCase;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of an officer with the family before him. The first shows the guardian's name, to be compared with the paper, and
 * that he saw it is recorded as any reading.
 */
@Component
class LostNumberReportPage {

    /** What is told beside the field; anything else is no matter of what was typed. */
    private static final Set<IdentityRefusal> OF_THE_FIELD = EnumSet.of(
            IdentityRefusal.CODE_TOO_SOON,
            IdentityRefusal.CODE_NOT_SENT,
            IdentityRefusal.CODE_REFUSED,
            IdentityRefusal.PHONE_UNCHANGED,
            IdentityRefusal.PHONE_TAKEN);

    private final ApplicationFiles files;
    private final AccountQueries accounts;

    LostNumberReportPage(ApplicationFiles files, AccountQueries accounts) {
        this.files = files;
        this.accounts = accounts;
    }

    ModelAndView begin(FamilyCase family, Model model) {
        model.addAttribute("id", family.id())
                .addAttribute("guardian", files.guardianName(family.application(), ReadingPurpose.VERIFICATION))
                .addAttribute("label", accounts.label(family.family()))
                .addAttribute("papers", Choice.all(IdentityPaper.values()));
        return new ModelAndView("review/lost-number-report");
    }

    ModelAndView again(FamilyCase family, BindingResult errors, Model model) {
        return refused(begin(family, model), errors);
    }

    /** @param sent whether a code is on its way; not, where the one of a moment ago is still to be typed */
    static ModelAndView code(ReviewCaseId id, LostNumberForm form, boolean sent, Model model) {
        model.addAttribute(LostNumberCodeForm.after(form))
                .addAttribute("id", id)
                .addAttribute("soon", sent ? null : IdentityRefusal.CODE_TOO_SOON);
        return new ModelAndView("review/lost-number-code");
    }

    static ModelAndView codeAgain(ReviewCaseId id, BindingResult errors, Model model) {
        model.addAttribute("id", id);
        return refused(new ModelAndView("review/lost-number-code"), errors);
    }

    /** Does it unless something typed is wrong already; else says beside the field, or above all, why it was refused. */
    static <T> Optional<T> attempt(BindingResult errors, String field, Supplier<T> step) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } catch (IdentityRefusedException refused) {
            tell(refused, field, errors);
        }
        return Optional.empty();
    }

    private static void tell(IdentityRefusedException refused, String field, BindingResult errors) {
        if (refused.reason() == IdentityRefusal.CODE_TOO_OFTEN) {
            // nothing on this form could be corrected: the page about it says when to come back
            throw refused;
        }
        if (OF_THE_FIELD.contains(refused.reason())) {
            FormErrors.rejectField(errors, field, CounterFault.of(refused.reason()));
        } else {
            FormErrors.reject(errors, refused.reason());
        }
    }

    private static ModelAndView refused(ModelAndView page, BindingResult errors) {
        page.setStatus(errors.hasFieldErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }
}
