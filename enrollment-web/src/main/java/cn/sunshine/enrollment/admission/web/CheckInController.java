package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The desk at which a school takes up its new pupils. */
@Controller
class CheckInController {

    private final CheckInDesk desk;
    private final SchoolCheckIn checkIn;

    CheckInController(CheckInDesk desk, SchoolCheckIn checkIn) {
        this.desk = desk;
        this.checkIn = checkIn;
    }

    @GetMapping("/school/check-in")
    String show(@CurrentAccount SignedIn officer, Model model) {
        desk.fill(school(officer), model);
        return "admission/check-in";
    }

    @PostMapping("/school/check-in/{id}")
    String checkIn(@PathVariable PlaceId id, @CurrentAccount SignedIn officer) {
        checkIn.checkIn(id, school(officer));
        return "redirect:/school/check-in";
    }

    private static SchoolId school(SignedIn officer) {
        return officer.schools().stream().findFirst().orElseThrow(() -> new OutOfReachException("check-in"));
    }
}
