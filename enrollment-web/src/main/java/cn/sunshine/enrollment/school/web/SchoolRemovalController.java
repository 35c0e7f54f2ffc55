package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.page.SureForm;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.service.SchoolCorrection;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.shared.SchoolId;
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

/** A school that was registered by mistake, or twice, is taken back while nothing rests on it. */
@Controller
@RequestMapping("/district/schools/{school}/removal")
class SchoolRemovalController {

    private static final String PAGE = "school/removal";

    private final PlanDesk desk;
    private final SchoolCorrection correction;

    SchoolRemovalController(PlanDesk desk, SchoolCorrection correction) {
        this.desk = desk;
        this.correction = correction;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SchoolId school, Model model) {
        model.addAttribute("form", SureForm.of(show(school, officer, model).version()));
        return PAGE;
    }

    @PostMapping
    ModelAndView remove(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @ModelAttribute("form") SureForm form,
            BindingResult errors,
            Model model) {
        try {
            show(school, officer, model);
            remove(school, form, errors);
        } catch (SchoolNotFoundException gone) {
            // a second press, or a colleague came first; the browser shows the answer to this one
            desk.requireRemoved(school, officer);
        }
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SchoolRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/schools?removed");
    }

    private void remove(SchoolId school, SureForm form, Errors errors) {
        FormErrors.requireTick(errors, "sure", form.sure());
        if (errors.hasErrors()) {
            return;
        }
        try {
            correction.remove(school, SeenMark.of(form.seen()));
        } catch (SchoolRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }

    private SchoolSummary show(SchoolId id, SignedIn officer, Model model) {
        SchoolSummary own = desk.school(id, officer);
        model.addAttribute("own", own).addAttribute("named", correction.isNamed(id));
        return own;
    }
}
