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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class CatchmentHistoryTests {

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

        try (Connection owner = database.connectAsOwner();
                PreparedStatement rules = owner.prepareStatement("delete from address_rule where season_id = ?")) {
            rules.setObject(1, season.season().value());
            assertThat(rules.executeUpdate()).isPositive();
        }

        assertThat(since()).isEqualTo(before);
    }

    private Map<SchoolId, Instant> since() {
        SeasonId id = season.season();
        return history.of(id).since();
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
