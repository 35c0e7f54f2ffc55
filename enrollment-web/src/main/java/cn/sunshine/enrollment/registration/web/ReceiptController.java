package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of the latest submission. */
@Controller
class ReceiptController {

    private final FamilyApplications applications;

    ReceiptController(FamilyApplications applications) {
        this.applications = applications;
    }

    @GetMapping("/family/applications/{id}/receipt")
    String show(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model) {
        model.addAttribute(
                "receipt",
                applications.receipt(id, guardian.id()).orElseThrow(() -> ApplicationNotFoundException.of(id)));
        return "registration/receipt";
    }
}
