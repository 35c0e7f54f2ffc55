package cn.sunshine.enrollment.disclosure.web;

import cn.sunshine.enrollment.disclosure.service.PublicInformation;
import cn.sunshine.enrollment.school.SchoolCode;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A school's page: all that policy D1 demands to be public before families register. */
@Controller
class SchoolPageController {

    private final PublicInformation information;

    SchoolPageController(PublicInformation information) {
        this.information = information;
    }

    @GetMapping("/schools/{code}")
    String school(@PathVariable String code, Model model) {
        model.addAttribute(
                "page",
                Optional.of(code)
                        .filter(SchoolCode::isValid)
                        .map(SchoolCode::new)
                        .flatMap(information::school)
                        .orElseThrow(() -> PublicPageNotFoundException.of(code)));
        return "disclosure/school";
    }
}
