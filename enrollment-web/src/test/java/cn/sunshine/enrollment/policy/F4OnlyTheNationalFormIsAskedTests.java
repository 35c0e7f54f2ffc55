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
import java.util.stream.Stream;
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

    /** Of the form: the child as above, 28 present address, 49 guardian's name, 50 relation. */
    private static final Set<String> KEPT_OF_THE_FORM = Set.of(
            "child.name",
            "child.sex",
            "child.birth_date",
            "child.identity_number",
            "application.guardian_name",
            "application.relation",
            "application.address");

    /** Whose it is, which school of which season it asks for, where it stands and what the office said of it. */
    private static final Set<String> KEPT_OF_THE_PLATFORM = Set.of(
            "child.id",
            "child.guardian_id",
            "child.identity_index",
            "child.version",
            "application.id",
            "application.child_id",
            "application.guardian_id",
            "application.identity_index",
            "application.district_id",
            "application.season_id",
            "application.academic_year",
            "application.school_id",
            "application.catchment_rule_id",
            "application.catchment_basis",
            "application.number",
            "application.status",
            "application.enlisted",
            "application.correction_note",
            "application.correction_deadline",
            "application.rejection_reason",
            "application.rejection_note",
            "application.version",
            "application_correction_item.application_id",
            "application_correction_item.item",
            "application_step.application_id",
            "application_step.position",
            "application_step.kind",
            "application_step.at",
            "application_submission.application_id",
            "application_submission.position",
            "application_submission.at",
            "application_submission.key",
            "application_submission.digest",
            "application_submission.content");

    /** Of the form: name and number of the child, name and relation of the guardian, the address in its parts. */
    private static final Set<String> ASKED_OF_THE_FORM =
            Set.of("name", "number", "relation", "division", "road", "houseNumber", "estate", "door");

    /**
     * Season and school that are chosen, that all is true, that nothing was changed, and what tells a form that is sent twice
     * or was overtaken.
     */
    private static final Set<String> ASKED_OF_THE_PLATFORM =
            Set.of("season", "school", "declared", "unchanged", "key", "before");

    @Autowired
    Vocabulary vocabulary;

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

    /** A column that is added is one of the form's, or it is named above with what it is for. */
    @Test
    void PRI_02_noTableOfChildrenOrApplicationsHasAColumnMore() {
        assertThat(vocabulary.columns())
                .filteredOn(column -> column.matches("(child|application).*\\..*"))
                .containsExactlyInAnyOrderElementsOf(both(KEPT_OF_THE_FORM, KEPT_OF_THE_PLATFORM));
    }

    @Test
    void PRI_02_noPageOfAFamilyAsksForMore() {
        assertThat(vocabulary.askedBelow("/family/applications"))
                .containsExactlyInAnyOrderElementsOf(both(ASKED_OF_THE_FORM, ASKED_OF_THE_PLATFORM));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
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
