package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.DistrictId;
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

/** The numbers at which a district answers, which stand on every page. */
@Controller
@RequestMapping("/district/hotlines/{district}")
class HotlinesController {

    private static final String PAGE = "season/hotlines";

    private final SeasonDesk desk;
    private final SeasonAdministration administration;

    HotlinesController(SeasonDesk desk, SeasonAdministration administration) {
        this.desk = desk;
        this.administration = administration;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable DistrictId district, Model model) {
        DistrictSummary own = desk.district(district, officer);
        model.addAttribute("own", own).addAttribute("form", HotlinesForm.of(own));
        return PAGE;
    }

    @PostMapping
    ModelAndView change(
            @CurrentAccount SignedIn officer,
            @PathVariable DistrictId district,
            @ModelAttribute("form") HotlinesForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("own", desk.district(district, officer));
        form.toHotlines(errors).ifPresent(numbers -> change(district, numbers, form, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SeasonRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/season");
    }

    private void change(DistrictId district, Hotlines numbers, HotlinesForm form, Errors errors) {
        try {
            administration.changeHotlines(district, numbers, SeenMark.of(form.seen()));
        } catch (SeasonRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }
}
