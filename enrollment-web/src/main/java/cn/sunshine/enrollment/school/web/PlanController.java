package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.school.PlanRefusal;
import cn.sunshine.enrollment.school.PlanRefusedException;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The plans of a district's schools: approved, and changed with a reason until the draw speaks of them. */
@Controller
@RequestMapping("/district/schools")
class PlanController {

    private static final String FORM = "school/plan";

    private final PlanDesk desk;
    private final PlanRecords records;
    private final SchoolAdministration administration;

    PlanController(PlanDesk desk, PlanRecords records, SchoolAdministration administration) {
        this.desk = desk;
        this.records = records;
        this.administration = administration;
    }

    @GetMapping
    String list(@CurrentAccount SignedIn officer, Model model) {
        model.addAttribute("sheets", desk.sheets(officer)).addAttribute("uncovered", desk.uncovered(officer));
        return "school/plans";
    }

    @GetMapping("/{school}/plans/{season}")
    String ask(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @PathVariable SeasonId season,
            Model model) {
        PlanDesk.Row row = desk.row(school, season, officer);
        PlanSummary plan = row.plan();
        model.addAttribute("row", row)
                .addAttribute("records", records.of(school, season))
                .addAttribute("form", plan == null ? PlanForm.empty() : PlanForm.of(plan));
        return FORM;
    }

    @PostMapping("/{school}/plans/{season}")
    ModelAndView approve(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @PathVariable SeasonId season,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Model model) {
        PlanDesk.Row row = desk.row(school, season, officer);
        model.addAttribute("row", row).addAttribute("records", records.of(school, season));
        if (!errors.hasErrors()) {
            approve(form, form.toCommand(school, season, row.plan(), officer.id()), errors);
        }
        return errors.hasErrors()
                ? new ModelAndView(FORM, SeenMark.status(errors, PlanRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/schools");
    }

    private void approve(PlanForm form, ApprovePlan plan, BindingResult errors) {
        try {
            administration.approve(plan, SeenMark.of(form.seen()));
        } catch (PlanRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }
}
