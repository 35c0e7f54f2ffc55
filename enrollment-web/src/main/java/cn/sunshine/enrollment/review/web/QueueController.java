package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.identity.web.DistrictChoice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.QueueCursor;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import cn.sunshine.enrollment.review.service.ReviewQueue;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of a district: what waits, what is mine, what is with the families, what was decided. */
@Controller
class QueueController {

    private final QueueView view;
    private final ReviewQueries queries;
    private final ReviewClaiming claiming;
    private final DistrictChoice choice;
    private final Reviewers reviewers;
    private final DecidedCase decidedCase;

    QueueController(
            QueueView view,
            ReviewQueries queries,
            ReviewClaiming claiming,
            DistrictChoice choice,
            Reviewers reviewers,
            DecidedCase decidedCase) {
        this.view = view;
        this.queries = queries;
        this.claiming = claiming;
        this.choice = choice;
        this.reviewers = reviewers;
        this.decidedCase = decidedCase;
    }

    /** @param decided what the officer has just decided; the list then says so */
    @GetMapping("/review")
    String queue(
            @CurrentAccount SignedIn account,
            @RequestParam(required = false) @Nullable DistrictId district,
            @RequestParam(defaultValue = "WAITING") String list,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable ReviewCaseId decided,
            Model model) {
        model.addAttribute("form", FindForm.empty());
        Optional.ofNullable(decided)
                .flatMap(id -> reviewers.at(account, district).flatMap(officer -> decidedCase.of(id, officer)))
                .ifPresent(said -> model.addAttribute("told", said));
        QueueCursor cursor = after == null ? null : QueueCursor.parse(after).orElse(null);
        return choice.page(
                Reviewers.districts(account),
                district,
                model,
                one -> view.fill(account, one, known(list), cursor, model));
    }

    /** Takes the next case; a queue that has none for the officer leads back to itself, which says why. */
    @PostMapping("/review/next")
    String next(@CurrentAccount SignedIn account, @RequestParam(required = false) @Nullable DistrictId district) {
        return reviewers
                .at(account, district)
                .map(officer -> claiming.claimNext(officer)
                        .map(id -> "/review/cases/" + id)
                        .orElseGet(() -> Reviewers.queue(account, officer.district(), "none")))
                .map(path -> "redirect:" + path)
                .orElse("redirect:/review");
    }

    /** Opens the case of a number that a family reads out; without one the queue says so and keeps what was typed. */
    @PostMapping("/review/find")
    ModelAndView find(
            @CurrentAccount SignedIn account,
            @RequestParam(required = false) @Nullable DistrictId district,
            @ModelAttribute("form") FindForm form,
            BindingResult errors,
            Model model) {
        return reviewers
                .at(account, district)
                .map(officer -> find(officer, form, errors)
                        .map(id -> new ModelAndView("redirect:/review/cases/" + id))
                        .orElseGet(() -> notFound(account, officer.district(), model)))
                .orElseGet(() -> new ModelAndView("redirect:/review"));
    }

    private Optional<ReviewCaseId> find(ReviewOfficer officer, FindForm form, BindingResult errors) {
        return form.toNumber(errors)
                .flatMap(number ->
                        FormErrors.require(errors, "number", FindFault.NOT_FOUND, queries.find(number, officer)));
    }

    private ModelAndView notFound(SignedIn account, DistrictId district, Model model) {
        String page = choice.page(
                Reviewers.districts(account),
                district,
                model,
                one -> view.fill(account, one, ReviewQueue.WAITING, null, model));
        return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ReviewQueue known(String list) {
        for (ReviewQueue queue : ReviewQueue.values()) {
            if (queue.name().equals(list)) {
                return queue;
            }
        }
        return ReviewQueue.WAITING;
    }
}
