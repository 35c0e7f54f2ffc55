package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk at which a school takes up its new pupils. A check-in cannot be undone, so it has a page of its own. */
@Controller
@RequestMapping("/school/check-in")
class CheckInController {

    private final CheckInDesk desk;
    private final SchoolCheckIn checkIn;

    CheckInController(CheckInDesk desk, SchoolCheckIn checkIn) {
        this.desk = desk;
        this.checkIn = checkIn;
    }

    /**
     * @param school of several that an officer may work for; who works for one need not name it
     * @param number part of the number of a notice, to find its row
     */
    @GetMapping
    String list(
            @CurrentAccount SignedIn officer,
            @RequestParam(required = false) @Nullable SchoolId school,
            @RequestParam(required = false) @Nullable String number,
            Model model) {
        return desk.list(officer, school, number, model);
    }

    @GetMapping("/{id}")
    String ask(@PathVariable PlaceId id, @CurrentAccount SignedIn officer, Model model) {
        model.addAttribute("form", new CheckInForm(null));
        return desk.child(desk.place(id, officer), model);
    }

    @PostMapping("/{id}")
    ModelAndView checkIn(
            @PathVariable PlaceId id,
            @ModelAttribute("form") CheckInForm form,
            BindingResult errors,
            @CurrentAccount SignedIn officer,
            Model model) {
        PlaceView place = desk.place(id, officer);
        FormErrors.requireTick(errors, "sure", form.sure());
        if (errors.hasErrors()) {
            return new ModelAndView(desk.child(place, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return took(place, errors)
                ? new ModelAndView("redirect:/school/check-in?school=" + place.school())
                : new ModelAndView(desk.child(desk.place(id, officer), model), HttpStatus.CONFLICT);
    }

    private boolean took(PlaceView place, BindingResult errors) {
        try {
            checkIn.checkIn(place.id(), place.school());
            return true;
        } catch (PlaceRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
            return false;
        }
    }
}
