package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F4 规范信息采集，严格按照学籍信息采集表内容采集. The numbers are those of the form. */
@ApplicationTest
class F4OnlyTheNationalFormIsAskedTests {

    /** What is kept of a child: 1 name, 2 sex, 3 birth date, 9 identity number; the index finds the number again. */
    private static final Set<String> OF_THE_CHILD = Set.of("name", "sex", "birth_date", "identity_number");

    /** What a submission says of the child and its guardian: 1, 9, 28 present address, 49 guardian's name, 50 relation. */
    private static final Set<String> OF_THE_FORM = Set.of(
            "child.name",
            "child.identity-number",
            "guardian.name",
            "guardian.relation",
            "address.division",
            "address.road",
            "address.number",
            "address.estate",
            "address.door");

    /** What the platform adds of itself: no family is asked for it. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("format", "number", "season", "submitted-at", "school", "catchment", "salt");

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    FamilyApplications families;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSubmissionHoldsFieldsOfTheFormAndWhatThePlatformAddsNothingElse() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId application = fixtures.submitted(season, guardian);

        Set<String> keys = families.receipt(application, guardian)
                .orElseThrow()
                .content()
                .lines()
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());

        assertThat(keys).containsAll(OF_THE_FORM);
        keys.removeAll(OF_THE_FORM);
        assertThat(keys).isEqualTo(OF_THE_PLATFORM);
    }

    @Test
    void aChildIsKeptWithFieldsOfTheFormAlone() {
        List<String> kept = jdbc.sql("""
            select column_name from information_schema.columns
            where table_name = 'child' and column_name not in ('id', 'guardian_id', 'identity_index', 'version')""").query(String.class).list();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(OF_THE_CHILD);
    }

    @Test
    void noConfigurationCanAddAField() {
        assertThat(jdbc.sql("""
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type in ('json', 'jsonb', 'hstore', 'xml')
              and table_name like any (array['child%', 'application%'])""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name not like 'spring_session%'
              and table_name ~ '(form|field|question|attribute)'""").query(String.class).list()).isEmpty();
    }
}
