package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntropySourceTests {

    @ParameterizedTest
    @ValueSource(strings = {"掷 20 个骰子", " 掷 20 个骰子\n", "\u3000掷 20 个骰子\u3000", "\u00a0掷 20 个骰子\u2003"})
    void blanksOfAnyKindAroundTheSentenceAreTakenOff(String typed) {
        assertThat(EntropySource.isSentence(typed)).isTrue();
        assertThat(EntropySource.of(typed, false).sentence()).isEqualTo("掷 20 个骰子");
    }

    @Test
    void theSentenceIsComposed() {
        assertThat(EntropySource.of("dice in the cafe\u0301", false).sentence()).isEqualTo("dice in the caf\u00e9");
    }

    @Test
    void itHas6To200CharactersAsItIsPublished() {
        assertThat(EntropySource.isSentence("骰".repeat(6))).isTrue();
        assertThat(EntropySource.isSentence("骰".repeat(200) + "\u3000")).isTrue();
        refuses("骰".repeat(5) + "\u00a0");
        refuses("骰".repeat(201));
        refuses("\u0958".repeat(101));
    }

    @ParameterizedTest
    @ValueSource(strings = {"掷 20 个\n骰子", "掷 20 个\u0000骰子", "掷 20 个\u202e骰子", "掷 20 个\u200b骰子", "掷 20 个\udc00骰子"})
    void whatNobodySeesOrCanWriteIsRefused(String typed) {
        refuses(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13912345678", "139 1234 5678", "11010519491231002X"})
    void aNumberOfAPersonIsNoSentence(String typed) {
        refuses(typed);
        assertThat(EntropySource.isSentence("致电 " + typed + " 查询开奖结果")).isTrue();
    }

    /** What is read from the database passes the constructor: no draw of an older version may become unreadable. */
    @ParameterizedTest
    @ValueSource(strings = {"掷 20 个\u200b骰子", "\ud840\udc0b 掷 20 个骰子\u202e", "13912345678"})
    void whatAnOlderVersionTookIsReadButNoDrawIsPreparedWithIt(String stored) {
        EntropySource old = new EntropySource(stored, false);
        assertThat(old.sentence()).isEqualTo(stored);
        DrawPlan sample = DrawFixtures.plan(false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawPlan(
                        sample.number(),
                        sample.district(),
                        sample.season(),
                        sample.school(),
                        sample.capacity(),
                        old,
                        sample.notice(),
                        sample.officers()));
    }

    private static void refuses(String typed) {
        assertThat(EntropySource.isSentence(typed)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> EntropySource.of(typed, false));
    }
}
