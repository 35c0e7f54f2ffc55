package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.review.ReviewCaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ReviewQueriesTests {

    @Autowired
    ReviewFixtures fixtures;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Test
    void countsTheListsOfADistrict() {
        OpenSeason season = fixtures.openSeason();
        ReviewOfficer officer = fixtures.officer(season);
        fixtures.submitted(season);
        claiming.claim(fixtures.submitted(season), officer);
        claiming.claim(fixtures.submitted(season), fixtures.officer(season));

        assertThat(queries.counts(officer)).isEqualTo(new QueueCounts(3, 1, 0, 1, 0, 0, 0));
    }

    @Test
    void pagesThroughTheQueueWithoutLeavingOutOrRepeatingACase() {
        OpenSeason season = fixtures.openSeason();
        ReviewOfficer officer = fixtures.officer(season);
        List<ReviewCaseId> cases =
                IntStream.range(0, 5).mapToObj(i -> fixtures.submitted(season)).toList();

        List<ReviewCaseId> seen = new ArrayList<>();
        Optional<QueueCursor> after = Optional.empty();
        do {
            QueuePage page = queries.queue(ReviewQueue.WAITING, officer, after.orElse(null), 2);
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next().flatMap(next -> QueueCursor.parse(next.toString()));
        } while (after.isPresent());

        assertThat(seen).isEqualTo(cases);
    }

    @Test
    void beginsAtTheTopWhenACursorIsGarbage() {
        assertThat(List.of("", "x", "1_2_3", "1_2027-05-10T00:00:00Z_x", "_".repeat(500)))
                .allSatisfy(text -> assertThat(QueueCursor.parse(text)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"WAITING, review_case_waiting", "RETURNED, review_case_by_status", "MINE, review_case_claimed"})
    void walksAnIndexAndNeverTheTable(ReviewQueue queue, String index, @Autowired TransactionTemplate transaction) {
        String plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join("\n", explain(ReviewQueueSql.rows(queue, null)));
        });

        assertThat(plan).contains(index);
        assertThat(queue == ReviewQueue.MINE || !plan.contains("Sort")).isTrue();
    }

    private List<String> explain(String sql) {
        return jdbc.sql("explain " + sql)
                .param("district", UUID.randomUUID())
                .param("officer", UUID.randomUUID())
                .param("now", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .param("seasonNow", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .param("limit", 20)
                .query(String.class)
                .list();
    }
}
