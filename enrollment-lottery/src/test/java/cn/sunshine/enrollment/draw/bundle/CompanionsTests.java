package cn.sunshine.enrollment.draw.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.CommittedDraw;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies in a bundle for its reader. */
class CompanionsTests {

    private static final List<String> NAMES =
            List.of("README.en.md", "README.zh.md", "vectors.json", "verifier/verify.html");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void lieInBothLayersAndVerifyWithThem(BundleLayer layer) throws IOException {
        DrawFiles all = LoggedExample.files(DrawHash.SHA_256).with(Companions.files());
        DrawFiles read = AuditBundle.read(Files.write(folder.resolve("bundle.zip"), AuditBundle.zip(all, layer)));

        assertThat(read.names()).containsAll(NAMES);
        assertThat(AuditBundle.verify(read, Optional.empty(), DrawProgress.silent())
                        .failed())
                .isFalse();
        assertThat(AuditBundle.verify(
                                read.with("verifier/verify.html", new byte[1]), Optional.empty(), DrawProgress.silent())
                        .failed())
                .isTrue();
    }

    @Test
    void thePageAsksNobodyAndLoadsNothing() {
        String page = new String(Companions.files().require(Companions.PAGE), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", "src=", "@import", "fetch(", "XMLHttpRequest", "WebSocket")
                .doesNotContainPattern("\\son[a-z]+=\"");
    }

    @ParameterizedTest
    @EnumSource
    void theVectorsAreWhatTheEngineComputes(DrawHash hash) {
        JsonFields vectors = JsonReader.read("vectors.json", Companions.files().require("vectors.json"));
        JsonFields expected = vectors.fields("expected").fields(hash.label());
        FrozenDraw frozen = FrozenDraw.freeze(Example.setup(hash));
        CommittedDraw committed = Example.committed(hash);
        CompletedDraw drawn = Example.drawn(hash);

        assertThat(frozen.rollHash()).isEqualTo(expected.text("rollHash"));
        assertThat(frozen.rollRoot()).isEqualTo(expected.text("rollRoot"));
        assertThat(frozen.paramsHash()).isEqualTo(expected.text("paramsHash"));
        assertThat(committed.manifestHash()).isEqualTo(expected.text("manifestHash"));
        assertThat(drawn.seed()).isEqualTo(expected.text("seed"));
        assertThat(drawn.resultHash()).isEqualTo(expected.text("resultHash"));
        assertThat(frozen.receipt(new ApplicantNumber("G2026-0003")).proof()).isEqualTo(texts(expected, "proof"));
        Example.entrants()
                .forEach(entrant -> assertThat(drawn.ticketsOf(entrant.number()))
                        .allMatch(ticket ->
                                ticket.hex().equals(expected.fields("tickets").text(ticket.unit()))));
        assertThat(drawn.waitingLists().get(Example.SCHOOL))
                .extracting(ApplicantNumber::value)
                .isEqualTo(texts(expected, "waitlist"));
        assertThat(new String(frozen.files().require("roll.csv"), StandardCharsets.UTF_8).lines())
                .isEqualTo(texts(vectors, "roll"));
    }

    private static List<String> texts(JsonFields json, String key) {
        return json.texts(key, (text, place) -> text);
    }
}
