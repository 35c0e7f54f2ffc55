package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class DrawLogTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    DrawDownloads downloads;

    @Autowired
    DrawLogQueries log;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void LOT_04_theBundleOfAReleasedDrawShowsThatItsManifestWasLoggedBeforeItsEntropy() throws IOException {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId draw = ceremonies.released(season);
        Path zip =
                Files.write(folder.resolve("draw.zip"), downloads.bundle(draw).orElseThrow());

        Verification verified = AuditBundle.verify(AuditBundle.read(zip), Optional.empty(), DrawProgress.silent());

        String logId = log.log(season.district()).orElseThrow().logId();
        assertThat(verified.steps())
                .filteredOn(step -> step.name().equals("log"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.outcome()).isEqualTo(StepResult.Outcome.PASS);
                    assertThat(step.detail()).endsWith(logId);
                });
        assertThat(verified.steps()).noneMatch(step -> step.outcome() == StepResult.Outcome.FAIL);
    }

    @Test
    void LOT_04_theLogKeepsEveryManifestAlsoOfAnAttemptThatWasGivenUp() {
        OpenSeason season = ceremonies.seasonWithApproved(2);
        preparation.abort(ceremonies.committed(season), "停电\n全场断电");
        ceremonies.released(season);

        DrawLogView kept = log.log(season.district()).orElseThrow();

        assertThat(kept.steps())
                .extracting(DrawLogView.Step::kind)
                .containsExactly("RESULT", "MANIFEST", "ABORT", "MANIFEST");
        assertThat(kept.steps().get(2).note()).contains("停电 全场断电");
        assertThat(kept.heads()).extracting(DrawLogView.Head::size).containsExactly(4L, 3L, 2L, 1L);
        assertThat(new String(log.entriesFile(season.district()).orElseThrow(), StandardCharsets.UTF_8).lines())
                .hasSize(4);
        assertThat(new String(log.headsFile(season.district()).orElseThrow(), StandardCharsets.UTF_8))
                .contains(kept.logId(), kept.heads().get(0).signature());
    }

    @Test
    void LOT_07_theDatabaseItselfRefusesToEditTheLog() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        ceremonies.committed(season);
        for (String table : List.of("draw_log_entry", "draw_log_head", "draw_log_key")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from " + table).update());
        }
        assertThat(jdbc.sql("select private_key from draw_log_key where district_id = :district")
                        .param("district", season.district().value())
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain("302e0201");
    }
}
