package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.service.ApplicationReceipt;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of the latest submission. */
@Controller
class ReceiptController {

    private final FamilyApplications applications;
    private final HandedInRows rows;

    ReceiptController(FamilyApplications applications, HandedInRows rows) {
        this.applications = applications;
        this.rows = rows;
    }

    @GetMapping("/family/applications/{id}/receipt")
    String show(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model, Locale locale) {
        ApplicationReceipt receipt =
                applications.receipt(id, guardian.id()).orElseThrow(() -> ApplicationNotFoundException.of(id));
        model.addAttribute("receipt", receipt).addAttribute("rows", rows.inBrief(receipt.answers(), locale));
        return "registration/receipt";
    }
}
