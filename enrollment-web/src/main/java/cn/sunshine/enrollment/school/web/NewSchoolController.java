package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    private final SchoolAdministration administration;

    NewSchoolController(PlanDesk desk, SchoolAdministration administration) {
        this.desk = desk;
        this.administration = administration;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, Model model, Locale locale) {
        model.addAttribute("form", NewSchoolForm.empty());
        offer(officer, model, locale);
        return PAGE;
    }

    @PostMapping
    ModelAndView register(
            @CurrentAccount SignedIn officer,
            @ModelAttribute("form") NewSchoolForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        offer(officer, model, locale);
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

    private void offer(SignedIn officer, Model model, Locale locale) {
        model.addAttribute(
                        "districts",
                        desk.districts(officer).stream()
                                .map(own -> choice(own, locale))
                                .toList())
                .addAttribute("stages", choices(Stage.values()))
                .addAttribute("natures", choices(SchoolNature.values()))
                .addAttribute("affiliations", choices(Affiliation.values()));
    }

    private static Choice choice(DistrictSummary own, Locale locale) {
        return Choice.of(own.id().toString(), Label.data(own.name().in(locale)));
    }

    private static List<Choice> choices(Enum<?>[] constants) {
        return Stream.of(constants).map(Choice::of).toList();
    }
}
