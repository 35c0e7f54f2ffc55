package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.DemoSecrets;
import cn.sunshine.enrollment.lottery.service.DrawComputation;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.PrepareDraw;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.season.SeasonId;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A ceremony that was held before you came, and what its families answered. Its chance is real chance. */
@DemoComponent
class DemoDraw {

    private static final int DRAWN_SCHOOL = 9;
    private static final List<String> TITLES = List.of("公证员", "家长代表", "人大代表");

    private final SecureRandom random = new SecureRandom();
    private final DrawPreparation preparation;
    private final RollFreeze freeze;
    private final CeremonySteps steps;
    private final DrawComputation computation;
    private final DemoSecrets secrets;
    private final DemoAnswers answers;

    DemoDraw(
            DrawPreparation preparation,
            RollFreeze freeze,
            CeremonySteps steps,
            DrawComputation computation,
            DemoSecrets secrets,
            DemoAnswers answers) {
        this.preparation = preparation;
        this.freeze = freeze;
        this.steps = steps;
        this.computation = computation;
        this.secrets = secrets;
        this.answers = answers;
    }

    void hold(SeasonId season, List<DemoSchool> schools, DemoOfficers.Staff staff) {
        DemoSchool school = schools.get(DRAWN_SCHOOL);
        List<DrawOfficer> officers = IntStream.range(0, TITLES.size())
                .mapToObj(i -> DrawOfficer.of(staff.witnesses().get(i), TITLES.get(i)))
                .toList();
        DrawId draw = preparation.prepare(
                new PrepareDraw(season, school.id(), new EntropySource("四位家长在现场掷 20 个十面骰子，按掷出次序记录", false), officers));
        freeze.freeze(draw);
        List<String> sealed = officers.stream().map(officer -> secrets.secret()).toList();
        for (int i = 0; i < officers.size(); i++) {
            steps.commit(
                    draw,
                    officers.get(i).account(),
                    secrets.commitment(draw, officers.get(i).title(), sealed.get(i)));
        }
        steps.throwDice(draw, dice());
        for (int i = 0; i < officers.size(); i++) {
            steps.reveal(draw, officers.get(i).account(), sealed.get(i));
        }
        steps.attest(draw, staff.witnesses().get(0));
        computation.compute(draw, staff.lotteryAdministrator());
        computation.release(draw);
        answers.give(draw, school);
    }

    private String dice() {
        return random.ints(20, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
