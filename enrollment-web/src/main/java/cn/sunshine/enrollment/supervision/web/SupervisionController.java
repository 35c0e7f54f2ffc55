package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home of supervisors and auditors: their districts, and what can be read of each. */
@Controller
class SupervisionController {

    private final SupervisedDistricts districts;

    SupervisionController(SupervisedDistricts districts) {
        this.districts = districts;
    }

    @GetMapping("/supervision")
    String show(@CurrentAccount SignedIn reader, Model model) {
        model.addAttribute("districts", districts.of(reader));
        return "supervision/home";
    }
}
