package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a thing was before a change and what it is after it stands in the entry as two hashes. */
@ServiceTest
class StateHashesTests {

    @Autowired
    ReviewFixtures fixtures;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();

    @Test
    void AUD_01_aChangeBeginsWithTheStateThatTheLastOneLeft() {
        OpenSeason season = fixtures.openSeason();
        ReviewCaseId reviewed = fixtures.submitted(season);
        ReviewOfficer officer = fixtures.officer(season);
        claiming.claim(reviewed, officer);
        claiming.recuse(reviewed, officer);

        Map<String, String> claimed = details("review.claim", reviewed);
        Map<String, String> recused = details("review.recuse", reviewed);
        assertThat(claimed.get("before")).matches("[0-9a-f]{64}").isNotEqualTo(claimed.get("after"));
        assertThat(recused)
                .containsEntry("before", claimed.get("after"))
                .hasEntrySatisfying(
                        "after",
                        after -> assertThat(after)
                                .matches("[0-9a-f]{64}")
                                .isNotIn(claimed.get("before"), claimed.get("after")));
    }

    @Test
    void AUD_01_aThingThatWasNotThereBeforeHasOnlyAnAfter() {
        OpenSeason season = fixtures.openSeason();

        assertThat(details("school.register", season.school()))
                .hasEntrySatisfying("after", after -> assertThat(after).matches("[0-9a-f]{64}"))
                .doesNotContainKey("before");
    }

    @Test
    void AUD_01_aChangeOfWhatBelongsToTheSubjectIsHashedWithTheWholeTransaction() {
        OpenSeason season = fixtures.openSeason();

        assertThat(details("school.approve-plan", season.school()))
                .hasEntrySatisfying("after", after -> assertThat(after).matches("[0-9a-f]{64}"));
    }

    private Map<String, String> details(String action, Object subject) {
        return jdbc.sql("select details from audit_entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", subject.toString())
                .query(String.class)
                .optional()
                .map(details -> json.readValue(details, new TypeReference<Map<String, String>>() {}))
                .orElseThrow();
    }
}
