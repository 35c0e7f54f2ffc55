package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import cn.sunshine.enrollment.lottery.AbortReason;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
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
import org.springframework.transaction.support.TransactionTemplate;

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
        Verification verified = verified(ceremonies.released(season));

        String logId = log.page(season.district(), DrawLogQueries.NEWEST, 50)
                .orElseThrow()
                .logId();
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

        DrawLogView kept =
                log.page(season.district(), DrawLogQueries.NEWEST, 50).orElseThrow();

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
    void LOT_04_noReasonSpoilsTheLogForTheDrawsThatFollow() throws IOException {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId first = ceremonies.committed(season);
        for (String unreadable : List.of("停".repeat(667), "\u00a0", "停\u0007电")) {
            assertThatExceptionOfType(DrawRefusedException.class)
                    .isThrownBy(() -> preparation.abort(first, unreadable));
        }
        preparation.abort(first, "\u3000" + "停".repeat(AbortReason.LONGEST) + "\n\u00a0");

        Verification verified = verified(ceremonies.released(season));

        assertThat(verified.steps()).noneMatch(step -> step.outcome() == StepResult.Outcome.FAIL);
        assertThat(log.page(season.district(), DrawLogQueries.NEWEST, 50)
                        .orElseThrow()
                        .steps())
                .filteredOn(step -> step.kind().equals("ABORT"))
                .singleElement()
                .satisfies(step -> assertThat(step.note()).contains("停".repeat(AbortReason.LONGEST)));
    }

    private Verification verified(DrawId draw) throws IOException {
        Path zip =
                Files.write(folder.resolve("draw.zip"), downloads.bundle(draw).orElseThrow());
        return AuditBundle.verify(AuditBundle.read(zip), Optional.empty(), DrawProgress.silent());
    }

    @Test
    void theLogIsReadPageByPageAtTheEndOfItsKeys(@Autowired TransactionTemplate transaction) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        preparation.abort(ceremonies.committed(season), "no light");
        ceremonies.committed(season);

        DrawLogView newest =
                log.page(season.district(), DrawLogQueries.NEWEST, 2).orElseThrow();
        assertThat(newest.steps()).extracting(DrawLogView.Step::number).containsExactly(3, 2);
        assertThat(newest.heads()).extracting(DrawLogView.Head::size).containsExactly(3L, 2L);
        DrawLogView last =
                log.page(season.district(), newest.earlier().orElseThrow(), 2).orElseThrow();
        assertThat(last.steps()).extracting(DrawLogView.Step::number).containsExactly(1);
        assertThat(last.heads()).extracting(DrawLogView.Head::size).containsExactly(1L);
        assertThat(last.earlier()).isEmpty();

        for (String page : List.of(DrawLogStore.PAGE_OF_STEPS, DrawLogStore.PAGE_OF_HEADS)) {
            String plan = transaction.execute(running -> plan(page, season));
            assertThat(plan).contains("Index Scan Backward using draw_log_").doesNotContain("Sort");
        }
    }

    private String plan(String page, OpenSeason season) {
        for (String way : List.of("enable_seqscan", "enable_bitmapscan")) {
            jdbc.sql("set local " + way + " = off").update();
        }
        return String.join(
                "\n",
                jdbc.sql("explain " + page)
                        .param("district", season.district().value())
                        .param("end", 100)
                        .param("limit", 50)
                        .query(String.class)
                        .list());
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
