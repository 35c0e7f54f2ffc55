package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.identity.web.ScopeChoices;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.shared.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new school of an administrator's district. */
@Controller
@RequestMapping("/district/schools/new")
class NewSchoolController {

    private static final String PAGE = "school/new";

    private final PlanDesk desk;
    private final ScopeChoices places;
    private final SchoolAdministration administration;

    NewSchoolController(PlanDesk desk, ScopeChoices places, SchoolAdministration administration) {
        this.desk = desk;
        this.places = places;
        this.administration = administration;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, Model model) {
        model.addAttribute("form", NewSchoolForm.empty());
        offer(officer, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView register(
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") NewSchoolForm form,
            BindingResult errors,
            Model model) {
        offer(officer, model);
        form.toCommand(desk.districts(officer), errors).ifPresent(command -> register(command, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/district/schools");
    }

    private void register(RegisterSchool command, BindingResult errors) {
        try {
            administration.register(command);
        } catch (SchoolRefusedException refused) {
            FormErrors.rejectField(errors, "code", refused.reason());
        }
    }

    private void offer(SignedIn officer, Model model) {
        model.addAttribute("districts", places.districts(officer))
                .addAttribute("stages", Choice.all(Stage.values()))
                .addAttribute("natures", Choice.all(SchoolNature.values()))
                .addAttribute("affiliations", Choice.all(Affiliation.values()));
    }
}
