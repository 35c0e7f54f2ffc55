package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A family's place: what it is offered, its confirmation, its notice. Nothing happens by following a link. */
@Controller
@RequestMapping("/family/places/{id}")
class PlaceController {

    private final PlacePage page;
    private final PlaceAnswer answers;

    PlaceController(PlacePage page, PlaceAnswer answers) {
        this.page = page;
        this.answers = answers;
    }

    @GetMapping
    String show(@PathVariable PlaceId id, @CurrentAccount SignedIn guardian, Model model) {
        return page.show(id, guardian, model);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable PlaceId id,
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            @CurrentAccount SignedIn guardian,
            Model model) {
        String notice = "/family/places/" + id + "/notice";
        return page.step(id, guardian, notice, errors, model, () -> answers.confirm(id, guardian.id()));
    }

    @GetMapping("/notice")
    String notice(@PathVariable PlaceId id, @CurrentAccount SignedIn guardian, Model model) {
        return page.of(id, guardian).notice() == null
                ? "redirect:/family/places/" + id
                : page.fill("admission/notice", id, guardian, model);
    }
}
