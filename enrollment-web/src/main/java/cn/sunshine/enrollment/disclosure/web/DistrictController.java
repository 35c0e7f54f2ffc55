package cn.sunshine.enrollment.disclosure.web;

import cn.sunshine.enrollment.disclosure.service.PublicInformation;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page: the district's own where there is one district, a list where there are several. */
@Controller
class DistrictController {

    private final PublicInformation information;

    DistrictController(PublicInformation information) {
        this.information = information;
    }

    @GetMapping("/")
    String home(Model model) {
        List<DistrictSummary> districts = information.districts();
        if (districts.size() == 1) {
            return district(districts.get(0).code(), model);
        }
        model.addAttribute("districts", districts);
        return "disclosure/home";
    }

    @GetMapping("/districts/{code}")
    String district(@PathVariable DivisionCode code, Model model) {
        model.addAttribute("page", information.district(code).orElseThrow(() -> PublicPageNotFoundException.of(code)));
        return "disclosure/district";
    }
}
