package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Verification;
import cn.sunshine.enrollment.lottery.DrawId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A released draw, as anybody can have it at home. */
record PublishedDraw(int port, DrawId id) {

    /** Fetches the public files and computes the result from what was frozen before. */
    void recompute() {
        HttpVisitor anybody = new HttpVisitor(port).open("/draws/" + id);
        DrawFiles files = DrawFiles.none();
        for (String name : anybody.page().select(".file-list a").eachText()) {
            files = files.with(name, anybody.download("/draws/" + id + "/files/" + name));
        }
        assertThat(files.names())
                .contains("manifest.json", "roll.csv", "result.csv", "seed.txt")
                .doesNotContain("private.csv");
        DrawFiles again = CompletedDraw.draw(files, DrawProgress.silent()).files();
        assertThat(text(again, "result.csv")).isEqualTo(text(files, "result.csv"));
        assertThat(text(again, "seed.txt")).isEqualTo(text(files, "seed.txt"));
        assertThat(verify(anybody.download("/draws/" + id + "/bundle.zip")).failed())
                .isFalse();
        assertThat(anybody.download("/draws/verify.html")).isEqualTo(AuditBundle.verifierPage());
    }

    /** Fetches the bundle and hands it to the packaged command line, whole and with one digit of the result changed. */
    void verifyOnTheCommandLine() {
        byte[] bundle = new HttpVisitor(port).download("/draws/" + id + "/bundle.zip");
        CommandLineVerifier whole = CommandLineVerifier.of(bundle);
        for (CommandLineVerifier.Verdict verdict : List.of(whole.verify(), whole.verify("--independent"))) {
            assertThat(verdict.exit()).as(verdict.printed()).isZero();
            assertThat(verdict.printed())
                    .contains("PASS hashes 文件指纹", "PASS seed 随机种子", "PASS cutoffs 录取线", "VERIFIED 通过")
                    .doesNotContain("FAIL", "NOT VERIFIED");
        }
        CommandLineVerifier.Verdict changed =
                CommandLineVerifier.ofOneWithAnotherResult(bundle).verify();
        assertThat(changed.exit()).as(changed.printed()).isOne();
        assertThat(changed.printed()).contains("FAIL", "result.csv", "NOT VERIFIED 未通过");
    }

    private static Verification verify(byte[] bundle) {
        try {
            Path zip = Files.write(CommandLineVerifier.newZip(), bundle);
            return AuditBundle.verify(AuditBundle.read(zip), Optional.empty(), DrawProgress.silent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }
}
