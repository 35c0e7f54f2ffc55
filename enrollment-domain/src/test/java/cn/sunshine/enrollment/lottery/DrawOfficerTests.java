package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawOfficerTests {

    @Test
    void aTitleIsComposedAndHasNoBlanksAroundIt() {
        assertThat(title("\u00a0公证员\u3000")).isEqualTo("公证员");
        assertThat(title("Re\u0301gie")).isEqualTo("R\u00e9gie");
    }

    @Test
    void itHasAtMost40Characters() {
        assertThat(title("员".repeat(40) + " ")).hasSize(40);
        refuses("员".repeat(41));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00a0",
                "\u3000\u3000",
                "公证\t员",
                "13912345678",
                "11010519491231002X",
                "公证\u200b员",
                "公证\ud800员"
            })
    void whatIsBlankOrIllegibleIsRefused(String typed) {
        refuses(typed);
    }

    @Test
    void twoTitlesThatReadAlikeAreOne() {
        DrawPlan plan = DrawFixtures.plan(
                false,
                DrawOfficer.of(DrawFixtures.NOTARY, "公证员"),
                DrawOfficer.of(DrawFixtures.PARENT, "公证员\u00a0"),
                DrawOfficer.of(DrawFixtures.BUREAU, "教育局"));
        DrawId id = DrawFixtures.prepared(false).id();
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> Draw.prepare(id, plan, 1))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(DrawRefusal.SAME_PERSON_TWICE));
    }

    private static String title(String typed) {
        assertThat(DrawOfficer.isTitle(typed)).isTrue();
        return DrawOfficer.of(DrawFixtures.NOTARY, typed).title();
    }

    private static void refuses(String typed) {
        assertThat(DrawOfficer.isTitle(typed)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> DrawOfficer.of(DrawFixtures.NOTARY, typed));
    }
}
