package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolIdentity;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.service.SchoolCorrection;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a school was registered as: put right while no plan, rule or application names it. */
@Controller
@RequestMapping("/district/schools/{school}/identity")
class SchoolIdentityController {

    private static final String PAGE = "school/identity";

    private final PlanDesk desk;
    private final SchoolCorrection correction;

    SchoolIdentityController(PlanDesk desk, SchoolCorrection correction) {
        this.desk = desk;
        this.correction = correction;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SchoolId school, Model model) {
        model.addAttribute("form", SchoolIdentityForm.of(show(school, officer, model)));
        return PAGE;
    }

    @PostMapping
    ModelAndView correct(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @ModelAttribute("form") SchoolIdentityForm form,
            BindingResult errors,
            Model model) {
        show(school, officer, model);
        form.toIdentity(errors).ifPresent(right -> correct(school, right, form, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SchoolRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/schools");
    }

    private void correct(SchoolId school, SchoolIdentity right, SchoolIdentityForm form, Errors errors) {
        try {
            correction.correct(school, right, SeenMark.of(form.seen()));
        } catch (SchoolRefusedException refused) {
            if (refused.reason() == SchoolRefusal.CODE_TAKEN) {
                FormErrors.rejectField(errors, "code", refused.reason());
            } else {
                FormErrors.reject(errors, refused.reason());
            }
        }
    }

    private SchoolSummary show(SchoolId id, SignedIn officer, Model model) {
        SchoolSummary own = desk.school(id, officer);
        model.addAttribute("own", own)
                .addAttribute("named", correction.isNamed(id))
                .addAttribute("stages", Choice.all(Stage.values()))
                .addAttribute("natures", Choice.all(SchoolNature.values()))
                .addAttribute("affiliations", Choice.all(Affiliation.values()));
        return own;
    }
}
