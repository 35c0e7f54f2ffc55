package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.NoticeNumber;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells anybody who holds a notice whether it is real: the school and that it stands, nothing of the child. */
@Controller
class NoticeCheckController {

    private final AdmissionQueries places;
    private final SchoolQueries schools;

    NoticeCheckController(AdmissionQueries places, SchoolQueries schools) {
        this.places = places;
        this.schools = schools;
    }

    @GetMapping("/admission-notices")
    String check(@RequestParam(required = false) @Nullable String number, Model model) {
        model.addAttribute("asked", number);
        if (number != null) {
            Optional<PlaceView> place = find(number);
            model.addAttribute("place", place.orElse(null));
            model.addAttribute(
                    "school",
                    place.flatMap(found -> schools.school(found.school())).orElse(null));
        }
        return "admission/notice-check";
    }

    private Optional<PlaceView> find(String typed) {
        String number = TypedNumber.plain(typed).toUpperCase(Locale.ROOT);
        return NoticeNumber.isValid(number) ? places.byNotice(new NoticeNumber(number)) : Optional.empty();
    }
}
