package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking an application back and throwing a draft away, each with a page that says what follows; and opening it again. */
@Controller
@RequestMapping("/family/applications/{id}")
class WithdrawalController {

    private final ApplicationWithdrawal withdrawal;
    private final FamilyApplications applications;

    WithdrawalController(ApplicationWithdrawal withdrawal, FamilyApplications applications) {
        this.withdrawal = withdrawal;
        this.applications = applications;
    }

    @GetMapping("/withdraw")
    String askToWithdraw(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model) {
        model.addAttribute("own", applications.application(id, guardian.id()));
        return "registration/withdraw";
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id) {
        withdrawal.withdraw(id, guardian.id());
        return Question.redirect(Question.statusPath(id));
    }

    @PostMapping("/reopen")
    ModelAndView reopen(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id) {
        withdrawal.reopen(id, guardian.id());
        return Question.redirect(Question.checkPath(id));
    }

    @GetMapping("/discard")
    String askToDiscard(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id, Model model) {
        model.addAttribute("own", applications.application(id, guardian.id()));
        return "registration/discard";
    }

    @PostMapping("/discard")
    ModelAndView discard(@CurrentAccount SignedIn guardian, @PathVariable ApplicationId id) {
        withdrawal.discard(id, guardian.id());
        return Question.redirect("/family");
    }
}
