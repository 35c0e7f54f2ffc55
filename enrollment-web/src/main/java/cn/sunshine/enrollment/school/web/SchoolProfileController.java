package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
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

/** What a school's public page says of its names, where it stands and whom to call: put right at any time. */
@Controller
@RequestMapping("/district/schools/{school}/profile")
class SchoolProfileController {

    private static final String PAGE = "school/profile";

    private final PlanDesk desk;
    private final SchoolAdministration administration;

    SchoolProfileController(PlanDesk desk, SchoolAdministration administration) {
        this.desk = desk;
        this.administration = administration;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SchoolId school, Model model) {
        SchoolSummary own = desk.school(school, officer);
        model.addAttribute("own", own).addAttribute("form", SchoolProfileForm.of(own));
        return PAGE;
    }

    @PostMapping
    ModelAndView change(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @ModelAttribute("form") SchoolProfileForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("own", desk.school(school, officer));
        form.toProfile(errors).ifPresent(profile -> change(school, profile, form, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SchoolRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/schools");
    }

    private void change(SchoolId school, SchoolProfile profile, SchoolProfileForm form, Errors errors) {
        try {
            administration.present(school, profile, SeenMark.of(form.seen()));
        } catch (SchoolRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }
}
