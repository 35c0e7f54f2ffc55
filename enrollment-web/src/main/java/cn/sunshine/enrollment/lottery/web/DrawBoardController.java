package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.identity.web.DistrictChoice;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draws of an officer's district, and the schools that still wait for theirs. */
@Controller
class DrawBoardController {

    private final DrawBoard board;
    private final DistrictChoice choice;

    DrawBoardController(DrawBoard board, DistrictChoice choice) {
        this.board = board;
        this.choice = choice;
    }

    @GetMapping("/district/lottery")
    String show(
            @CurrentAccount SignedIn officer,
            @RequestParam(required = false) @Nullable DistrictId district,
            Model model) {
        Set<DistrictId> own = officer.districts(Role.LOTTERY_ADMINISTRATOR, Role.WITNESS);
        return choice.page(own, district, model, one -> board(one, officer, model));
    }

    private String board(DistrictId district, SignedIn officer, Model model) {
        List<DrawBoard.Year> years = board.years(district);
        model.addAttribute("years", years).addAttribute("due", board.due(years, officer.id()));
        model.addAttribute("mayPrepare", officer.reaches(district, Role.LOTTERY_ADMINISTRATOR));
        return "lottery/draw-board";
    }
}
