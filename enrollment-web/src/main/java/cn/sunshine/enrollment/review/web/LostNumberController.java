package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.LostNumberCursor;
import cn.sunshine.enrollment.identity.service.LostNumberDeciding;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.identity.web.DistrictChoice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.shared.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a second officer, and his decision. */
@Controller
@RequestMapping("/review/lost-numbers")
class LostNumberController {

    private final Reviewers reviewers;
    private final LostNumberPages pages;
    private final LostNumberDeciding deciding;
    private final DistrictChoice choice;

    LostNumberController(
            Reviewers reviewers, LostNumberPages pages, LostNumberDeciding deciding, DistrictChoice choice) {
        this.reviewers = reviewers;
        this.pages = pages;
        this.deciding = deciding;
        this.choice = choice;
    }

    /** A cursor that is none begins at the top. */
    @GetMapping
    String list(
            @CurrentAccount SignedIn account,
            @RequestParam(required = false) @Nullable DistrictId district,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        LostNumberCursor from = LostNumberCursor.parse(after).orElse(null);
        return choice.page(Reviewers.districts(account), district, model, one -> pages.list(account, one, from, model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable LostNumberId id, @CurrentAccount SignedIn account, Model model) {
        model.addAttribute(LostNumberApprovalForm.empty()).addAttribute(LostNumberRefusalForm.empty());
        return pages.one(id, account, reviewers.of(account, id), model);
    }

    @PostMapping("/{id}/approval")
    ModelAndView approve(
            @PathVariable LostNumberId id,
            @CurrentAccount SignedIn account,
            @ModelAttribute LostNumberApprovalForm form,
            BindingResult errors,
            Model model) {
        ReviewOfficer officer = reviewers.of(account, id);
        FormErrors.requireTick(errors, "sure", form.sure());
        model.addAttribute(LostNumberRefusalForm.empty());
        return decide(id, account, officer, errors, model, () -> deciding.approve(id, officer.district(), account));
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(
            @PathVariable LostNumberId id,
            @CurrentAccount SignedIn account,
            @ModelAttribute LostNumberRefusalForm form,
            BindingResult errors,
            Model model) {
        ReviewOfficer officer = reviewers.of(account, id);
        model.addAttribute(LostNumberApprovalForm.empty());
        return form.toDoubt(errors)
                .map(doubt -> decide(
                        id,
                        account,
                        officer,
                        errors,
                        model,
                        () -> deciding.refuse(id, officer.district(), doubt, account)))
                .orElseGet(() -> again(id, account, officer, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView decide(
            LostNumberId id,
            SignedIn account,
            ReviewOfficer officer,
            BindingResult errors,
            Model model,
            Runnable decision) {
        if (errors.hasErrors()) {
            return again(id, account, officer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            pages.requireImpartial(id, account, officer);
            decision.run();
            return new ModelAndView("redirect:/review/lost-numbers/" + id);
        } catch (ReviewRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        } catch (IdentityRefusedException refused) {
            FormErrors.reject(errors, CounterFault.of(refused.reason()));
        }
        return again(id, account, officer, model, HttpStatus.CONFLICT);
    }

    private ModelAndView again(
            LostNumberId id, SignedIn account, ReviewOfficer officer, Model model, HttpStatus status) {
        return new ModelAndView(pages.one(id, account, officer, model), status);
    }
}
