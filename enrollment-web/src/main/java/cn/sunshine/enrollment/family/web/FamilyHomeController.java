package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The family's home: a card per child. */
@Controller
class FamilyHomeController {

    private final FamilyApplications applications;
    private final FamilyCards cards;

    FamilyHomeController(FamilyApplications applications, FamilyCards cards) {
        this.applications = applications;
        this.cards = cards;
    }

    @GetMapping("/family")
    String show(@CurrentAccount SignedIn guardian, Model model, Locale locale) {
        model.addAttribute(
                "cards",
                applications.all(guardian.id()).stream()
                        .map(application -> cards.of(application, locale))
                        .toList());
        return "family/home";
    }
}
