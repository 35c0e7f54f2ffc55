package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.LostNumberReporting;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.FamilyCases;
import cn.sunshine.enrollment.review.service.FamilyCases.FamilyCase;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A family at the counter has lost its number: the new one and the paper that was seen, then the code it reads out. */
@Controller
@RequestMapping("/review/cases/{id}/lost-number")
class LostNumberReportController {

    private final Reviewers reviewers;
    private final FamilyCases families;
    private final LostNumberReporting reporting;
    private final LostNumberReportPage page;

    LostNumberReportController(
            Reviewers reviewers, FamilyCases families, LostNumberReporting reporting, LostNumberReportPage page) {
        this.reviewers = reviewers;
        this.families = families;
        this.reporting = reporting;
        this.page = page;
    }

    @GetMapping
    ModelAndView ask(@PathVariable ReviewCaseId id, @CurrentAccount SignedIn account, Model model) {
        model.addAttribute(LostNumberForm.empty());
        return page.begin(family(id, reviewers.of(account, id)), model);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable ReviewCaseId id,
            @CurrentAccount SignedIn account,
            @ModelAttribute LostNumberForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        ReviewOfficer officer = reviewers.of(account, id);
        FamilyCase family = family(id, officer);
        form.check(errors);
        return LostNumberReportPage.attempt(
                        errors,
                        "phone",
                        () -> reporting.requestCode(
                                officer.district(), family.family(), form.toPhone(), account, request.getRemoteAddr()))
                .map(sent -> LostNumberReportPage.code(id, form, sent, model))
                .orElseGet(() -> page.again(family, errors, model));
    }

    /** Whoever reloads or comes back here begins anew: the number stands in no address. */
    @GetMapping("/code")
    String beginAnew(@PathVariable ReviewCaseId id, @CurrentAccount SignedIn account) {
        return beginAnew(family(id, reviewers.of(account, id)).id());
    }

    /** Before anything is shown: whoever declared himself partial in a case of the family reads no name of it either. */
    private FamilyCase family(ReviewCaseId id, ReviewOfficer officer) {
        FamilyCase family = families.of(id, officer);
        families.requireImpartial(family.family(), officer);
        return family;
    }

    private static String beginAnew(ReviewCaseId id) {
        return "redirect:/review/cases/" + id + "/lost-number";
    }

    @PostMapping("/code")
    ModelAndView enter(
            @PathVariable ReviewCaseId id,
            @CurrentAccount SignedIn account,
            @ModelAttribute LostNumberCodeForm form,
            BindingResult errors,
            Model model) {
        ReviewOfficer officer = reviewers.of(account, id);
        FamilyCase family = family(id, officer);
        if (!form.isComplete()) {
            return new ModelAndView(beginAnew(id));
        }
        return LostNumberReportPage.attempt(
                        errors,
                        "code",
                        () -> reporting.report(
                                officer.district(),
                                family.family(),
                                form.toPhone(),
                                form.digits(),
                                form.toPaper(),
                                account))
                .map(reported -> new ModelAndView("redirect:/review/lost-numbers/" + reported))
                .orElseGet(() -> LostNumberReportPage.codeAgain(id, errors, model));
    }
}
