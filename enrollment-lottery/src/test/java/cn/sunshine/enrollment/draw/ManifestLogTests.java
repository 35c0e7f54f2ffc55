package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestLogTests {

    private final LogKey key = LogKey.generate();

    @Test
    void aDrawWhoseManifestIsLoggedVerifiesWithItsLog() {
        CompletedDraw drawn = LoggedExample.drawn(DrawHash.SHA_256);
        LoggedStep manifest = step(
                LoggedStep.Kind.MANIFEST, Example.committed(DrawHash.SHA_256).manifestHash());
        ManifestLog frozen = ManifestLog.of(DrawHash.SHA_256, List.of(manifest));
        SignedHead first = frozen.sign(key, LoggedExample.FREEZE);
        LoggedStep result = new LoggedStep(
                LoggedStep.Kind.RESULT, Example.DRAW, drawn.resultHash(), LoggedExample.ENTROPY, Optional.empty());
        ManifestLog finished = ManifestLog.of(DrawHash.SHA_256, List.of(manifest, result));
        SignedHead last = finished.sign(key, LoggedExample.ENTROPY);

        DrawFiles files = drawn.files().with(finished.files(Example.DRAW, key.publicKey(), List.of(first, last)));

        assertThat(AuditBundle.verify(files, Optional.empty(), DrawProgress.silent())
                        .steps())
                .filteredOn(step -> step.name().equals("log"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.outcome()).isEqualTo(StepResult.Outcome.PASS);
                    assertThat(step.detail()).endsWith(key.logId());
                });
    }

    @Test
    void aKeyThatWasKeptSignsLikeTheKeyThatWasMade() {
        LogKey kept = LogKey.of(key.publicKey(), key.privateKey());
        ManifestLog log = ManifestLog.of(DrawHash.SHA_256, List.of(step(LoggedStep.Kind.MANIFEST, "ab".repeat(32))));

        assertThat(log.sign(kept, LoggedExample.FREEZE)).isEqualTo(log.sign(key, LoggedExample.FREEZE));
        assertThat(kept.logId()).isEqualTo(key.logId());
        assertThat(key.toString()).doesNotContain(key.privateKey());
    }

    @Test
    void aLogIsNamedForEverByTheHashOfItsKey() throws NoSuchAlgorithmException {
        byte[] published = HexFormat.of().parseHex(key.publicKey());
        String name =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(published));

        assertThat(LogKey.idOf(key.publicKey())).isEqualTo(name);
        assertThat(key.logId()).isEqualTo(name);
        assertThat(key).hasToString("LogKey[" + name + "]");
    }

    @Test
    void aSecondManifestOfADrawIsRefused() {
        LoggedStep one = step(LoggedStep.Kind.MANIFEST, "ab".repeat(32));
        LoggedStep other = step(LoggedStep.Kind.MANIFEST, "cd".repeat(32));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManifestLog.of(DrawHash.SHA_256, List.of(one, other)))
                .withMessageContaining(Example.DRAW.value());
    }

    private static LoggedStep step(LoggedStep.Kind kind, String hash) {
        return new LoggedStep(kind, Example.DRAW, hash, LoggedExample.FREEZE, Optional.empty());
    }
}
