package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.DrawComputation;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The console of one ceremony: a locked stepper that shows who did what, and the one form of the step that is due. A step
 * that is refused comes back to the same page with the reason and with what was typed.
 */
@Controller
@RequestMapping("/district/lottery/{id}")
class CeremonyController {

    private final CeremonyPage page;
    private final RollFreeze freeze;
    private final FullAdmission fullAdmission;
    private final CeremonySteps steps;
    private final DrawComputation computation;
    private final DrawPreparation preparation;

    CeremonyController(
            CeremonyPage page,
            RollFreeze freeze,
            FullAdmission fullAdmission,
            CeremonySteps steps,
            DrawComputation computation,
            DrawPreparation preparation) {
        this.page = page;
        this.freeze = freeze;
        this.fullAdmission = fullAdmission;
        this.steps = steps;
        this.computation = computation;
        this.preparation = preparation;
    }

    @GetMapping
    String show(@PathVariable DrawId id, @CurrentAccount SignedIn officer, Model model) {
        return page.show(id, officer, model);
    }

    @PostMapping("/freeze")
    String freeze(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(id, officer, Role.LOTTERY_ADMINISTRATOR, errors, model, () -> freeze.freeze(id));
    }

    @PostMapping("/full-admission")
    String admitAll(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(id, officer, Role.LOTTERY_ADMINISTRATOR, errors, model, () -> fullAdmission.admitAll(id));
    }

    @PostMapping("/commitment")
    String commit(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(id, officer, null, errors, model, () -> steps.commit(id, officer.id(), form.hex()));
    }

    @PostMapping("/dice")
    String throwDice(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        form.requireTypedTwice(errors);
        return page.step(
                id, officer, Role.LOTTERY_ADMINISTRATOR, errors, model, () -> steps.throwDice(id, form.digits()));
    }

    @PostMapping("/secret")
    String reveal(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(id, officer, null, errors, model, () -> steps.reveal(id, officer.id(), form.hex()));
    }

    @PostMapping("/national-draw")
    String recordNationalDraw(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        form.requireTypedTwice(errors);
        return page.step(
                id,
                officer,
                Role.LOTTERY_ADMINISTRATOR,
                errors,
                model,
                () -> steps.recordNationalDraw(id, form.numbers()));
    }

    @PostMapping("/attestation")
    String attest(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(id, officer, Role.WITNESS, errors, model, () -> steps.attest(id, officer.id()));
    }

    @PostMapping("/computation")
    String compute(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(
                id, officer, Role.LOTTERY_ADMINISTRATOR, errors, model, () -> computation.compute(id, officer.id()));
    }

    @PostMapping("/release")
    String release(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(id, officer, Role.LOTTERY_ADMINISTRATOR, errors, model, () -> computation.release(id));
    }

    @PostMapping("/abortion")
    String abort(
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        return page.step(
                id, officer, Role.LOTTERY_ADMINISTRATOR, errors, model, () -> preparation.abort(id, form.reason()));
    }
}
