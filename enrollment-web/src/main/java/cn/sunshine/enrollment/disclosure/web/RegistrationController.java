package cn.sunshine.enrollment.disclosure.web;

import cn.sunshine.enrollment.disclosure.service.PublicInformation;
import cn.sunshine.enrollment.shared.DivisionCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Before anybody signs in for nothing: whether a child can be registered in a district, if not why, and what to do meanwhile. */
@Controller
class RegistrationController {

    private final PublicInformation information;

    RegistrationController(PublicInformation information) {
        this.information = information;
    }

    @GetMapping("/registration/{code}")
    String show(@PathVariable DivisionCode code, Model model) {
        model.addAttribute("page", information.district(code).orElseThrow(() -> PublicPageNotFoundException.of(code)));
        return "disclosure/registration";
    }
}
