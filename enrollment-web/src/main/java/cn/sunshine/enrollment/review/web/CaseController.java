package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewDeciding;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A case: taken, looked at, decided. A decision leads on to the next case. */
@Controller
@RequestMapping("/review/cases/{id}")
class CaseController {

    private final CasePage page;
    private final Reviewers reviewers;
    private final ReviewClaiming claiming;
    private final ReviewDeciding deciding;

    CaseController(CasePage page, Reviewers reviewers, ReviewClaiming claiming, ReviewDeciding deciding) {
        this.page = page;
        this.reviewers = reviewers;
        this.claiming = claiming;
        this.deciding = deciding;
    }

    @GetMapping
    String show(@PathVariable ReviewCaseId id, @CurrentAccount SignedIn account, Model model) {
        model.addAttribute("form", DecisionForm.empty());
        return page.fill(id, reviewers.of(account, id), model);
    }

    @PostMapping("/claim")
    ModelAndView claim(
            @PathVariable ReviewCaseId id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @CurrentAccount SignedIn account,
            Model model) {
        ReviewOfficer officer = reviewers.of(account, id);
        return page.claim(id, officer, errors, model, () -> claiming.claim(id, officer));
    }

    @PostMapping("/release")
    String release(@PathVariable ReviewCaseId id, @CurrentAccount SignedIn account) {
        ReviewOfficer officer = reviewers.of(account, id);
        claiming.release(id, officer);
        return "redirect:" + Reviewers.queue(account, officer.district());
    }

    /** The officer is related to the family. */
    @PostMapping("/recusal")
    String recuse(@PathVariable ReviewCaseId id, @CurrentAccount SignedIn account) {
        ReviewOfficer officer = reviewers.of(account, id);
        claiming.recuse(id, officer);
        return "redirect:" + Reviewers.queue(account, officer.district());
    }

    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable ReviewCaseId id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @CurrentAccount SignedIn account,
            Model model) {
        ReviewOfficer officer = reviewers.of(account, id);
        return page.decide(
                id,
                officer,
                errors,
                model,
                () -> deciding.approve(id, officer, form.seen()),
                Reviewers.queue(account, officer.district(), "decided=" + id));
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable ReviewCaseId id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @CurrentAccount SignedIn account,
            Model model) {
        ReviewOfficer officer = reviewers.of(account, id);
        form.requireReason(!form.toReturn().isEmpty(), "reasons", errors);
        form.checkNotes(errors);
        return page.decide(
                id,
                officer,
                errors,
                model,
                () -> deciding.returnForCorrection(id, officer, form.seen(), form.toReturn(), form.textToReturn()),
                Reviewers.queue(account, officer.district(), "decided=" + id));
    }

    @PostMapping("/rejection")
    ModelAndView reject(
            @PathVariable ReviewCaseId id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @CurrentAccount SignedIn account,
            Model model) {
        ReviewOfficer officer = reviewers.of(account, id);
        form.requireReason(form.toReject().isPresent(), "reason", errors);
        form.checkNotes(errors);
        return page.decide(
                id,
                officer,
                errors,
                model,
                () -> deciding.reject(id, officer, form.seen(), form.toReject().orElseThrow(), form.textToReject()),
                Reviewers.queue(account, officer.district(), "decided=" + id));
    }
}
