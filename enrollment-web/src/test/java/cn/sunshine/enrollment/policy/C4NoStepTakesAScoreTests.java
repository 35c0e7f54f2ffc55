package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawDownloads;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C4 不得组织以选拔生源为目的的测试、面试. */
@ApplicationTest
class C4NoStepTakesAScoreTests {

    @Autowired
    Vocabulary vocabulary;

    @Test
    void noFieldColumnOrRouteKnowsATestAnInterviewOrAScore() {
        assertThat(vocabulary.naming(
                        "score",
                        "mark",
                        "grade",
                        "exam",
                        "examination",
                        "test",
                        "quiz",
                        "interview",
                        "assessment",
                        "rating",
                        "evaluation"))
                .isEmpty();
    }

    @Test
    void aDrawIsMadeFromARollThatHoldsNumbersAndNothingElse(
            @Autowired CeremonyFixtures ceremonies, @Autowired DrawDownloads downloads) {
        DrawId draw = ceremonies.frozen(ceremonies.seasonWithApproved(3));
        String roll = new String(downloads.file(draw, "roll.csv").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(roll).isEqualTo("applicant,unit,tier\n0001,,\n0002,,\n0003,,\n");
    }
}
