package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbortReasonTests {

    @Test
    void isKeptOnOneLineOfComposedCharactersWithoutBlanksAroundIt() {
        assertThat(kept("\u3000停电\r\n全场\t断电\u00a0")).isEqualTo("停电 全场 断电");
        assertThat(kept("cafe\u0301 closed")).isEqualTo("caf\u00e9 closed");
        assertThat(kept("第一句。\u3000第二句")).isEqualTo("第一句。\u3000第二句");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000\u2003\r\n"})
    void blanksOfAnyKindAreNone(String typed) {
        refuses(DrawRefusal.WITHOUT_REASON, typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13912345678", "11010519491231002X"})
    void aNumberOfAPersonAloneIsNone(String typed) {
        refuses(DrawRefusal.WITHOUT_REASON, typed);
        assertThat(kept("停电，请致电 " + typed)).endsWith(typed);
    }

    @Test
    void hasAtMost600CharactersAsItIsKept() {
        assertThat(kept("停".repeat(600) + "\n\u3000")).hasSize(600);
        refuses(DrawRefusal.REASON_TOO_LONG, "停".repeat(601));
        assertThat(kept("e\u0301".repeat(600))).hasSize(600);
        refuses(DrawRefusal.REASON_TOO_LONG, "\u0958".repeat(301));
    }

    @ParameterizedTest
    @ValueSource(strings = {"停\u200b电", "停\u202e电", "停\u0000电", "停\u0085电", "停\u2028电", "停\ud800电"})
    void whatNobodySeesOrCanWriteIsRefused(String typed) {
        refuses(DrawRefusal.REASON_ILLEGIBLE, typed);
    }

    private static String kept(String typed) {
        Draw draw = DrawFixtures.frozen(false);
        draw.abort(typed);
        return draw.abortReason().orElseThrow();
    }

    private static void refuses(DrawRefusal reason, String typed) {
        Draw draw = DrawFixtures.frozen(false);
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> draw.abort(typed))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(draw.status()).isEqualTo(DrawStatus.FROZEN);
    }
}
