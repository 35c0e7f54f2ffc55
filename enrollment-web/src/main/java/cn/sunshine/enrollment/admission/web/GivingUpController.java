package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
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

/** A family gives up a place that it had confirmed. It cannot be undone, so it is asked on a page of its own. */
@Controller
@RequestMapping("/family/places/{id}/return")
class GivingUpController {

    private static final String VIEW = "admission/return-place";

    private final PlacePage page;
    private final PlaceAnswer answers;

    GivingUpController(PlacePage page, PlaceAnswer answers) {
        this.page = page;
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable PlaceId id, @CurrentAccount SignedIn guardian, Model model) {
        model.addAttribute("form", new DeclineForm(null));
        return page.fill(VIEW, id, guardian, model);
    }

    @PostMapping
    ModelAndView giveUp(
            @PathVariable PlaceId id,
            @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            @CurrentAccount SignedIn guardian,
            Model model) {
        if (!form.isSure()) {
            FormErrors.rejectField(errors, "sure", PlaceRefusal.NOT_DECLARED);
            return new ModelAndView(page.fill(VIEW, id, guardian, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String place = "/family/places/" + id;
        return page.step(id, guardian, place, errors, model, () -> answers.giveUp(id, guardian.id()));
    }
}
