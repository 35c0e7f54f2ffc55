package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A family gives up a place, or waiting for one. It cannot be undone, so it is asked on a page of its own. */
@Controller
@RequestMapping("/family/places/{id}")
class GivingUpController {

    private final PlacePage page;
    private final PlaceAnswer answers;

    GivingUpController(PlacePage page, PlaceAnswer answers) {
        this.page = page;
        this.answers = answers;
    }

    /** Each address is one of {@link GivingUp}, and a row of the access matrix. */
    @GetMapping({"/refusal", "/return", "/waiting-list"})
    String ask(HttpServletRequest request, @PathVariable PlaceId id, @CurrentAccount SignedIn guardian, Model model) {
        model.addAttribute("form", new DeclineForm(null));
        return page.fill(GivingUp.at(request).view(), id, guardian, model);
    }

    @PostMapping({"/refusal", "/return", "/waiting-list"})
    ModelAndView giveUp(
            HttpServletRequest request,
            @PathVariable PlaceId id,
            @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            @CurrentAccount SignedIn guardian,
            Model model) {
        GivingUp what = GivingUp.at(request);
        if (!form.isSure()) {
            FormErrors.rejectField(errors, "sure", PlaceRefusal.NOT_DECLARED);
            return new ModelAndView(page.fill(what.view(), id, guardian, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String place = "/family/places/" + id;
        return page.step(id, guardian, place, errors, model, () -> giveUp(what, id, guardian.id()));
    }

    private void giveUp(GivingUp what, PlaceId id, AccountId guardian) {
        switch (what) {
            case REFUSAL -> answers.decline(id, guardian);
            case RETURN -> answers.giveUp(id, guardian);
            case WAITING_LIST -> answers.leaveWaitingList(id, guardian);
        }
    }
}
