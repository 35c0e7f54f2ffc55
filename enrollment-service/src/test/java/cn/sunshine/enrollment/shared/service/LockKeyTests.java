package cn.sunshine.enrollment.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockKeyTests {

    private static final UUID SUBJECT = UUID.fromString("6f1c2d3e-0000-4000-8000-00000000000a");

    @Test
    void readsAsItsKindAndWhoseTurnItIs() {
        assertThat(LockKey.of("draw_log", SUBJECT)).hasToString("draw_log/6f1c2d3e-0000-4000-8000-00000000000a");
    }

    @Test
    void readsAsItsKindAloneWhereThereIsOneOfIt() {
        assertThat(LockKey.onlyOne("first-administrator")).hasToString("first-administrator");
    }

    /** With a slash in it a kind could be taken for another kind and its subject. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "draw log", "draw/log", "Draw", "draw-", "-draw", "draw_", "draw\n"})
    void refusesWhatIsNoKind(String kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> LockKey.of(kind, SUBJECT));
        assertThatIllegalArgumentException().isThrownBy(() -> LockKey.onlyOne(kind));
    }
}
