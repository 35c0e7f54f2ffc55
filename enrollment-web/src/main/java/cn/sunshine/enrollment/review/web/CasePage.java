package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.catchment.web.DivisionChoices;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.LostNumberQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.Shortcut;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.registration.CatchmentFinding;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationFile;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.review.service.CaseView;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a case. Only who holds the case while its review is open sees what the family wrote, and that he read it is
 * recorded; everybody else sees how the case stands.
 */
@Component
class CasePage {

    private static final String VIEW = "review/case";
    private static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("A", Label.key("review.case.approve.key")),
            new Shortcut("R", Label.key("review.case.return")),
            new Shortcut("E", Label.key("review.case.reject")),
            new Shortcut("Ctrl+Enter", Label.key("review.case.confirm.key")),
            new Shortcut("N", Label.key("review.queue.next")));

    private final ReviewQueries queries;
    private final ReviewClaiming claiming;
    private final ApplicationFiles files;
    private final CatchmentQueries catchments;
    private final DivisionChoices divisions;
    private final SchoolQueries schools;
    private final AccountQueries accounts;
    private final LostNumberQueries lostNumbers;
    private final ApplicationQueries applications;

    CasePage(
            ReviewQueries queries,
            ReviewClaiming claiming,
            ApplicationFiles files,
            CatchmentQueries catchments,
            DivisionChoices divisions,
            SchoolQueries schools,
            AccountQueries accounts,
            LostNumberQueries lostNumbers,
            ApplicationQueries applications) {
        this.queries = queries;
        this.claiming = claiming;
        this.files = files;
        this.catchments = catchments;
        this.divisions = divisions;
        this.schools = schools;
        this.accounts = accounts;
        this.lostNumbers = lostNumbers;
        this.applications = applications;
    }

    String fill(ReviewCaseId id, ReviewOfficer officer, Model model) {
        CaseView view = queries.view(id, officer);
        boolean mine = view.isHeldBy(officer.account()) && view.reviewOpen();
        model.addAttribute("case", view).addAttribute("mine", mine).addAttribute("shortcuts", SHORTCUTS);
        model.addAttribute(
                "number",
                applications
                        .summary(view.application())
                        .map(ApplicationSummary::number)
                        .orElse(null));
        model.addAttribute("lostNumber", lostNumbers.waitingFor(view.guardian()).orElse(null));
        model.addAttribute(
                "holder",
                view.holder()
                        .filter(holder -> !holder.equals(officer.account()))
                        .map(accounts::label)
                        .orElse(null));
        model.addAttribute(
                "school", schools.school(view.school()).orElseThrow(() -> SchoolNotFoundException.of(view.school())));
        model.addAttribute("returnReasons", Choice.all(ReturnReason.values()));
        model.addAttribute(
                "rejectionReasons",
                Stream.of(RejectionReason.values())
                        .filter(reason -> view.overdue() == (reason == RejectionReason.NOT_CORRECTED_IN_TIME))
                        .map(Choice::of)
                        .toList());
        if (mine) {
            ApplicationFile file = files.open(view.application(), ReadingPurpose.REVIEW);
            model.addAttribute("file", file).addAttribute("rule", rule(file).orElse(null));
            model.addAttribute("division", divisions.nameOf(file.address().division()));
        }
        return VIEW;
    }

    /** Takes the case: afterwards its page, which says why if the officer may not have it. */
    ModelAndView claim(ReviewCaseId id, ReviewOfficer officer, BindingResult errors, Model model, Runnable claim) {
        return done(claim, errors)
                ? new ModelAndView("redirect:/review/cases/" + id)
                : new ModelAndView(fill(id, officer, model), HttpStatus.CONFLICT);
    }

    /** Takes a decision. Then to the queue; with errors the case once more, with what was typed, and not taken away. */
    ModelAndView decide(
            ReviewCaseId id,
            ReviewOfficer officer,
            BindingResult errors,
            Model model,
            Runnable decision,
            String queue) {
        HttpStatus fault = errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        if (!errors.hasErrors() && done(decision, errors)) {
            return new ModelAndView("redirect:" + queue);
        }
        claiming.keep(id, officer);
        return new ModelAndView(fill(id, officer, model), fault);
    }

    private static boolean done(Runnable step, BindingResult errors) {
        try {
            step.run();
            return true;
        } catch (ReviewRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
            return false;
        }
    }

    private Optional<RuleView> rule(ApplicationFile file) {
        return Optional.ofNullable(file.summary().catchment())
                .map(CatchmentFinding::rule)
                .flatMap(catchments::rule);
    }
}
