package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.CommittedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Entropy;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The national draw comes last: who types it knows the dice and all secrets. If one result can be typed in several ways, each
 * with a seed of its own, he computes them all and types the one that he likes; a page shows two blanks as one.
 */
@ServiceTest
class OneResultManySpellingsTests {

    private static final String PUBLISHED = "03 09 14 21 26 33 + 07";

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RollFreeze freeze;

    @Autowired
    CeremonySteps steps;

    @Autowired
    CeremonyFiles files;

    private DrawId draw = new DrawId(new UUID(0, 0));
    private List<DrawOfficer> holders = List.of();

    @BeforeEach
    void everythingElseIsKnown() {
        draw = ceremonies.prepared(ceremonies.seasonWithApproved(6), true);
        freeze.freeze(draw);
        holders = ceremonies.officers(draw);
        holders.forEach(one -> steps.commit(draw, one.account(), ceremonies.commitment(draw, one)));
        steps.throwDice(draw, CeremonyFixtures.DICE);
        holders.forEach(one -> steps.reveal(draw, one.account(), ceremonies.secret(one)));
    }

    @Test
    void theNumbersOfOneNationalDrawGiveOneResult() {
        List<String> spellings = spellings(PUBLISHED);
        CommittedDraw committed = CommittedDraw.read(files.all(draw));
        assertThat(spellings.stream()
                        .flatMap(spelling -> admitted(committed, spelling).stream())
                        .distinct())
                .as("results of %s spellings", spellings.size())
                .hasSize(1);
    }

    @Test
    void aBlankThatNoPageShowsIsNotTaken() {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> steps.recordNationalDraw(draw, "03  09 14 21 26 33 + 07"));
    }

    /** Every blank once or twice. */
    private static List<String> spellings(String published) {
        List<String> spellings = List.of("");
        for (char c : published.toCharArray()) {
            List<String> longer = new ArrayList<>();
            for (String spelling : spellings) {
                longer.add(spelling + c);
                if (c == ' ') {
                    longer.add(spelling + "  ");
                }
            }
            spellings = longer;
        }
        return spellings;
    }

    /** Nothing for a spelling that the engine does not draw with. */
    private Optional<String> admitted(CommittedDraw committed, String national) {
        List<Reveal> reveals = holders.stream()
                .map(one -> new Reveal(one.title(), ceremonies.secret(one)))
                .toList();
        Entropy entropy = Entropy.of(CeremonyFixtures.DICE + "|" + national);
        try {
            DrawFiles drawn =
                    committed.draw(reveals, entropy, DrawProgress.silent()).files();
            return Optional.of(new String(drawn.require("result.csv"), StandardCharsets.UTF_8));
        } catch (cn.sunshine.enrollment.draw.DrawRefusedException refused) {
            return Optional.empty();
        }
    }
}
