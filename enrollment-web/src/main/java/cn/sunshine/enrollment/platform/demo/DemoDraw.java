package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.identity.SignedIn;
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
import cn.sunshine.enrollment.shared.AccountId;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A ceremony that was held before you came. Its chance is real chance. */
@DemoComponent
class DemoDraw {

    private static final List<String> TITLES = List.of("公证员", "家长代表", "人大代表");

    private final SecureRandom random = new SecureRandom();
    private final DrawPreparation preparation;
    private final RollFreeze freeze;
    private final CeremonySteps steps;
    private final DrawComputation computation;
    private final DemoSecrets secrets;

    DemoDraw(
            DrawPreparation preparation,
            RollFreeze freeze,
            CeremonySteps steps,
            DrawComputation computation,
            DemoSecrets secrets) {
        this.preparation = preparation;
        this.freeze = freeze;
        this.steps = steps;
        this.computation = computation;
        this.secrets = secrets;
    }

    DrawId hold(SeasonId season, DemoSchool school, DemoOfficers.Staff staff) {
        SignedIn chair = staff.lotteryAdministrator();
        DrawId draw = DemoActing.as(chair, () -> prepare(season, school, staff.witnesses()));
        List<String> sealed = TITLES.stream().map(title -> secrets.secret()).toList();
        eachWitness(staff, (witness, i) -> {
            String commitment = secrets.commitment(draw, TITLES.get(i), sealed.get(i));
            steps.commit(draw, witness, commitment);
        });
        DemoActing.as(chair, () -> steps.throwDice(draw, dice()));
        eachWitness(staff, (witness, i) -> steps.reveal(draw, witness, sealed.get(i)));
        SignedIn notary = staff.witnesses().get(0);
        DemoActing.as(notary, () -> steps.attest(draw, notary.id()));
        DemoActing.as(chair, () -> {
            computation.compute(draw, chair.id());
            computation.release(draw);
        });
        return draw;
    }

    private DrawId prepare(SeasonId season, DemoSchool school, List<SignedIn> witnesses) {
        List<DrawOfficer> officers = IntStream.range(0, TITLES.size())
                .mapToObj(i -> DrawOfficer.of(witnesses.get(i).id(), TITLES.get(i)))
                .toList();
        DrawId draw = preparation.prepare(
                new PrepareDraw(season, school.id(), EntropySource.of("四位家长在现场掷 20 个十面骰子，按掷出次序记录", false), officers));
        freeze.freeze(draw);
        return draw;
    }

    private static void eachWitness(DemoOfficers.Staff staff, ObjIntConsumer<AccountId> step) {
        for (int i = 0; i < TITLES.size(); i++) {
            int index = i;
            SignedIn witness = staff.witnesses().get(i);
            DemoActing.as(witness, () -> step.accept(witness.id(), index));
        }
    }

    private String dice() {
        return random.ints(20, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
