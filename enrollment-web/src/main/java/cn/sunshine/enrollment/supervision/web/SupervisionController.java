package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home of supervisors and auditors: their chains, and what can be read of each. */
@Controller
class SupervisionController {

    private final SupervisedChains chains;

    SupervisionController(SupervisedChains chains) {
        this.chains = chains;
    }

    @GetMapping("/supervision")
    String show(@CurrentAccount SignedIn reader, Model model) {
        model.addAttribute("chains", chains.of(reader));
        return "supervision/home";
    }
}
