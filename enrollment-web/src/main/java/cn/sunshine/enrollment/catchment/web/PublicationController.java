package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.CatchmentRefusal;
import cn.sunshine.enrollment.catchment.CatchmentRefusedException;
import cn.sunshine.enrollment.catchment.PendingChanges;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.catchment.service.PendingRules;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.List;
import java.util.Locale;
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

/** The schools of a season, and the publication of all that was changed. */
@Controller
@RequestMapping("/district/catchment/{season}")
class PublicationController {

    private static final String PAGE = "catchment/schools";

    private final CatchmentDesk desk;
    private final CatchmentEditing editing;
    private final CatchmentQueries queries;

    PublicationController(CatchmentDesk desk, CatchmentEditing editing, CatchmentQueries queries) {
        this.desk = desk;
        this.editing = editing;
        this.queries = queries;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, Model model, Locale locale) {
        model.addAttribute("form", PublicationForm.of(show(season, officer, model, locale)));
        return PAGE;
    }

    @PostMapping("/publish")
    ModelAndView publish(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        show(season, officer, model, locale);
        publish(season, officer, form, errors);
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, CatchmentRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/catchment/{season}");
    }

    private void publish(SeasonId season, SignedIn officer, PublicationForm form, Errors errors) {
        try {
            editing.publish(season, officer.id(), SeenMark.of(form.seen()));
        } catch (CatchmentRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }

    private PendingChanges show(SeasonId season, SignedIn officer, Model model, Locale locale) {
        SeasonSummary of = desk.season(season, officer);
        List<SchoolSummary> schools = desk.schools(of);
        PendingRules pending = queries.pending(season);
        PendingChanges changes = pending.changes();
        List<PendingRow> rows = PendingRow.first(schools, pending.rules());
        model.addAttribute("of", desk.name(of, locale))
                .addAttribute("schools", schools)
                .addAttribute("changes", changes)
                .addAttribute("pending", rows)
                .addAttribute("more", changes.count() - rows.size());
        return changes;
    }
}
