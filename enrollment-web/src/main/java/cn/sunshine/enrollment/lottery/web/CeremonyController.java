package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.lottery.DrawId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The console of one ceremony: a locked stepper that shows who did what, and the one form of the step that is due. A step
 * that is refused comes back to the same page with the reason and with what was typed.
 */
@Controller
@RequestMapping("/district/lottery/{id}")
class CeremonyController {

    private final CeremonyPage page;
    private final CeremonyActs acts;

    CeremonyController(CeremonyPage page, CeremonyActs acts) {
        this.page = page;
        this.acts = acts;
    }

    @GetMapping
    String show(@PathVariable DrawId id, @CurrentAccount SignedIn officer, Model model) {
        return page.show(id, officer, model);
    }

    /** Each address is an act of {@link CeremonyAct}, and a row of the access matrix. */
    @PostMapping({
        "/freeze",
        "/full-admission",
        "/commitment",
        "/dice",
        "/secret",
        "/duplicate",
        "/national-draw",
        "/attestation",
        "/computation",
        "/release",
        "/abortion"
    })
    ModelAndView take(
            HttpServletRequest request,
            @PathVariable DrawId id,
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") CeremonyForm form,
            BindingResult errors,
            Model model) {
        CeremonyAct act = CeremonyAct.at(route(request));
        if (act.isTypedTwice()) {
            form.requireTypedTwice(act, errors);
        }
        form.requireSure(act, errors);
        form.requireHolder(act, errors);
        return page.step(id, officer, act, errors, model, () -> acts.take(act, id, officer.id(), form));
    }

    /** The mapping that matched and not what the browser sent: that may be encoded. */
    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
