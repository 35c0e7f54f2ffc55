package cn.sunshine.enrollment.draw.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTests {

    @Test
    void startsWithTheDomainAndPutsTheLengthBeforeEachPart() {
        byte[] frame = Frame.of("x").text("派").raw(new byte[] {1, 2}).bytes();

        assertThat(Hex.of(frame))
                .isEqualTo("00000017" + Hex.of(Texts.bytes("enrollment-lottery/v1/x")) + "00000003e6b4be"
                        + "000000020102");
    }

    @Test
    void keepsAnEmptyPart() {
        assertThat(Frame.of("x").text("").bytes()).hasSize(4 + 23 + 4);
    }

    @Test
    void givesDifferentBytesWhenABoundaryMoves() {
        assertThat(Frame.of("x").text("ab").text("c").bytes())
                .isNotEqualTo(Frame.of("x").text("a").text("bc").bytes());
    }
}
