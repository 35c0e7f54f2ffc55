package cn.sunshine.enrollment.catchment.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class CatchmentHistoryTests {

    private static final int KEPT = 128;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CatchmentEditing editing;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    CatchmentQueries queries;

    @Autowired
    CatchmentHistory history;

    @Autowired
    TransactionTemplate transactions;

    private OpenSeason season;
    private SchoolId newcomer;

    @BeforeEach
    void everySchoolButOneHasACatchment() {
        season = fixtures.openSeason();
        newcomer = schools.register(new RegisterSchool(
                season.district(),
                new SchoolCode("H" + season.township()),
                Stage.PRIMARY,
                SchoolNature.PUBLIC,
                new SchoolProfile(new PlaceName("翠湖小学", "Cuihu Primary School"), "翠湖路1号", "0591-1112223")));
    }

    @Test
    void anotherPublicationIsSeenAtOnceAndLeavesTheFirstSchoolItsTime() {
        Map<SchoolId, Instant> before = since();
        assertThat(before).containsKey(season.school()).doesNotContainKey(newcomer);

        draft("翠湖花园");
        assertThat(since()).isEqualTo(before);
        publish();

        assertThat(since()).containsAllEntriesOf(before).containsKey(newcomer);
    }

    @Test
    void whatIsRepealedIsGoneWithThePublicationThatRepealsIt() {
        assertThat(since()).containsKey(season.school());

        markTheRulesOfOneSchool();
        assertThat(since()).containsKey(season.school());
        publish();

        assertThat(since()).doesNotContainKey(season.school());
    }

    @Test
    void whatAPublicationThatWasRolledBackHeldIsNotTakenForTheNextOfItsNumber() {
        transactions.executeWithoutResult(attempt -> {
            draft("翠湖花园");
            publish();
            assertThat(since()).containsKey(newcomer);
            attempt.setRollbackOnly();
        });

        markTheRulesOfOneSchool();
        publish();

        assertThat(since()).containsOnlyKeys(season.otherSchool());
    }

    @Test
    void theRulesAreReadOnceForAPublication(@Autowired TestDatabase database) throws SQLException {
        Map<SchoolId, Instant> before = since();

        deleteTheRules(database);

        assertThat(since()).isEqualTo(before);
    }

    @Test
    void isKeptAmongManySeasonsAndNotForEver(@Autowired TestDatabase database, @Autowired JdbcClient jdbc)
            throws SQLException {
        List<SeasonId> others = publishedOthers(jdbc);
        Map<SchoolId, Instant> before = since();
        deleteTheRules(database);

        others.subList(0, KEPT / 2).forEach(history::of);
        assertThat(since()).isEqualTo(before);

        others.forEach(history::of);
        assertThat(since()).isEmpty();
    }

    private Map<SchoolId, Instant> since() {
        SeasonId id = season.season();
        return history.of(id).since();
    }

    private void deleteTheRules(TestDatabase database) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement rules = owner.prepareStatement("delete from address_rule where season_id = ?")) {
            rules.setObject(1, season.season().value());
            assertThat(rules.executeUpdate()).isPositive();
        }
    }

    /** Of later years and without rules. */
    private List<SeasonId> publishedOthers(JdbcClient jdbc) {
        return jdbc
                .sql("""
                        with other as (
                          insert into season (id, district_id, academic_year, stage, born_from, born_to, publicity_days, draw_notice_hours, version)
                          select gen_random_uuid(), district_id, academic_year + later, stage, born_from, born_to, 0, 0, 0
                          from season, generate_series(1, :count) later where id = :season
                          returning id)
                        insert into catchment_publication (id, season_id, number, published_by, published_at, digest)
                        select gen_random_uuid(), id, 1, gen_random_uuid(), now(), '' from other
                        returning season_id""")
                .param("count", KEPT)
                .param("season", season.season().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(SeasonId::new)
                .toList();
    }

    private void draft(String estate) {
        editing.add(new AddRule(
                season.season(),
                newcomer,
                RuleEffect.INCLUDE,
                AddressSelector.estate(season.township(), estate),
                estate + "（全部楼栋）"));
    }

    private void markTheRulesOfOneSchool() {
        queries.editableRulesOf(season.season(), season.school())
                .forEach(rule -> editing.remove(season.district(), rule.id(), rule.state()));
    }

    private void publish() {
        editing.publish(season.season(), fixtures.guardian());
    }
}
