package cn.sunshine.enrollment.draw.bundle;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.TownExample;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.Params;
import org.junit.jupiter.api.Test;

class CodeSumsTests {

    private static final String NAME = "code/SHA256SUMS";
    private static final String SUMS = "0a".repeat(32) + "  verify.html\n" + "0b".repeat(32) + "  verify.py\n";
    private static final Params PARAMS =
            DrawInputs.read(TownExample.drawn().files(), DrawHash.SHA_256).params();
    private static final Params WITHOUT = DrawInputs.read(
                    Example.drawn(DrawHash.SHA_256).files(), DrawHash.SHA_256)
            .params();
    private static final DrawFiles INDEXED = DrawFiles.none().with("files.json", new byte[0]);

    @Test
    void writesWhatSha256sumReads() {
        assertThat(CodeSums.add(DrawFiles.none(), PARAMS).require(NAME))
                .asString()
                .isEqualTo(SUMS);
        assertThat(CodeSums.add(DrawFiles.none(), WITHOUT).names()).isEmpty();
    }

    @Test
    void acceptsExactlyThePrograms() {
        assertThatCode(() -> CodeSums.check(sums(SUMS), PARAMS)).doesNotThrowAnyException();
        assertRefused(
                () -> CodeSums.check(sums(SUMS.replace("0b0b  v", "0b0c  v")), PARAMS),
                RefusalCode.RESULT_DIFFERS,
                NAME + " line 2");
        assertRefused(() -> CodeSums.check(sums(SUMS + "x"), PARAMS), RefusalCode.RESULT_DIFFERS, NAME + " line 3");
        assertRefused(
                () -> CodeSums.check(sums(SUMS.substring(0, 40)), PARAMS),
                RefusalCode.RESULT_DIFFERS,
                NAME + " line 1");
        assertRefused(() -> CodeSums.check(sums(SUMS), WITHOUT), RefusalCode.RESULT_DIFFERS, NAME + " line 1");
    }

    @Test
    void aBundleWhoseRulesNameProgramsHoldsTheirSums() {
        assertRefused(() -> CodeSums.check(INDEXED, PARAMS), RefusalCode.MISSING_FILE, NAME);
        assertThatCode(() -> CodeSums.check(INDEXED, WITHOUT)).doesNotThrowAnyException();
        assertThatCode(() -> CodeSums.check(DrawFiles.none(), PARAMS)).doesNotThrowAnyException();
    }

    private static DrawFiles sums(String text) {
        return DrawFiles.none().with(NAME, Texts.bytes(text));
    }
}
