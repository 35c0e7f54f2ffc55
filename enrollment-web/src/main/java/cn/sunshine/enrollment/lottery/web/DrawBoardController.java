package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The draws of an officer's district, and the schools that still wait for theirs. */
@Controller
class DrawBoardController {

    private final DrawBoard board;

    DrawBoardController(DrawBoard board) {
        this.board = board;
    }

    @GetMapping("/district/lottery")
    String show(@CurrentAccount SignedIn officer, Model model) {
        DistrictId district = Officers.district(officer);
        List<DrawBoard.Year> years = board.years(district);
        model.addAttribute("years", years).addAttribute("due", board.due(years, officer.id()));
        model.addAttribute("mayPrepare", officer.has(Role.LOTTERY_ADMINISTRATOR));
        return "lottery/draw-board";
    }
}
