package cn.sunshine.enrollment.catchment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.AddressRuleNotFoundException;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.CatchmentRefusal;
import cn.sunshine.enrollment.catchment.CatchmentRefusedException;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CatchmentEditingTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CatchmentEditing editing;

    @Autowired
    CatchmentQueries queries;

    private OpenSeason season;

    @BeforeEach
    void schoolsWithACatchmentInForce() {
        season = fixtures.openSeason();
    }

    @Test
    void findsThePublishedRuleThatDecides() {
        assertThat(queries.lookUp(season.season(), season.homeNear()))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.school()).isEqualTo(season.school());
                    assertThat(rule.source()).isEqualTo("果园路1—99号（单号）");
                });
        assertThat(queries.lookUp(season.season(), season.homeUnknown())).isEmpty();
    }

    @Test
    void decidesByTheEstateWhereTheHomeHasNoNumber() {
        editing.add(estate(season, "翠湖花园"));
        Address home = new Address(season.township(), "", null, "翠湖花园", "3栋");

        assertThat(queries.lookUp(season.season(), home)).isEmpty();

        editing.publish(season.season(), fixtures.guardian());

        assertThat(queries.lookUp(season.season(), home))
                .singleElement()
                .satisfies(rule -> assertThat(rule.school()).isEqualTo(season.otherSchool()));
    }

    @Test
    void keepsAPublishedRuleInForceUntilTheNextPublicationRepealsIt() {
        AddressRuleId id =
                queries.rulesOf(season.season(), season.school()).get(0).id();

        editing.remove(season.district(), id, seen(id));
        assertThat(queries.lookUp(season.season(), season.homeNear())).hasSize(1);
        editing.publish(season.season(), fixtures.guardian());

        assertThat(queries.lookUp(season.season(), season.homeNear())).isEmpty();
        assertThat(queries.rule(id)).isPresent();
        assertThat(queries.publication(season.season()).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void writesDownEachChangeOfARuleOnceHoweverOftenItIsAskedFor(@Autowired JdbcClient jdbc) {
        AddressRuleId id =
                queries.rulesOf(season.season(), season.school()).get(0).id();
        int before = entries(jdbc, season);
        int inForce = seen(id);

        editing.keep(season.district(), id, inForce);
        assertThat(entries(jdbc, season)).isEqualTo(before);
        editing.remove(season.district(), id, inForce);
        int marked = seen(id);
        editing.remove(season.district(), id, inForce);
        assertThat(entries(jdbc, season)).isEqualTo(before + 1);
        editing.keep(season.district(), id, marked);
        editing.keep(season.district(), id, marked);
        assertThat(entries(jdbc, season)).isEqualTo(before + 2);
    }

    private static int entries(JdbcClient jdbc, OpenSeason season) {
        return jdbc.sql("select count(*) from audit_entry where chain = ?")
                .param(season.district().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void doesNotPublishWhatHasNotChanged() {
        assertThatExceptionOfType(CatchmentRefusedException.class)
                .isThrownBy(() -> editing.publish(season.season(), fixtures.guardian()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(CatchmentRefusal.NOTHING_CHANGED));
    }

    @Test
    void aPublisherPutsNothingInForceThatHeHasNotSeen() {
        editing.add(estate(season, "翠湖花园"));
        int seen = state(season);
        AddressRuleId foreign = editing.add(estate(season, "望江苑"));

        assertThatExceptionOfType(CatchmentRefusedException.class)
                .isThrownBy(() -> editing.publish(season.season(), fixtures.guardian(), seen))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(CatchmentRefusal.CHANGED_MEANWHILE));
        assertThat(queries.pending(season.season()).changes().count()).isEqualTo(2);

        editing.remove(season.district(), foreign, seen(foreign));
        editing.publish(season.season(), fixtures.guardian(), seen);
        assertThat(queries.pending(season.season()).changes().isEmpty()).isTrue();
    }

    /** Without scripts nothing holds the second press back. */
    @Test
    void aButtonThatIsPressedTwicePublishesOnce() {
        editing.add(estate(season, "翠湖花园"));
        int seen = state(season);
        for (int press = 0; press < 2; press++) {
            editing.publish(season.season(), fixtures.guardian(), seen);
        }
        assertThat(queries.publication(season.season()).orElseThrow().number()).isEqualTo(2);
    }

    private int state(OpenSeason season) {
        return queries.pending(season.season()).changes().state();
    }

    @Test
    void deletesADraftForGood() {
        AddressRuleId id = editing.add(estate(season, "翠湖花园"));

        editing.remove(season.district(), id, seen(id));

        assertThat(queries.rule(id)).isEmpty();
    }

    @Test
    void whoAskedToDeleteADraftRepealsNothingOnceItIsPublished(@Autowired JdbcClient jdbc) {
        AddressRuleId id = editing.add(estate(season, "翠湖花园"));
        int draft = seen(id);
        editing.publish(season.season(), fixtures.guardian());
        int before = entries(jdbc, season);

        assertStale(() -> editing.remove(season.district(), id, draft));

        assertThat(queries.rule(id).orElseThrow().toBeRepealed()).isFalse();
        assertThat(queries.pending(season.season()).changes().isEmpty()).isTrue();
        assertThat(entries(jdbc, season)).isEqualTo(before);
    }

    @Test
    void whoAskedToKeepARuleIsToldThatAPublicationRepealedIt() {
        AddressRuleId id =
                queries.rulesOf(season.season(), season.school()).get(0).id();
        editing.remove(season.district(), id, seen(id));
        int marked = seen(id);
        editing.publish(season.season(), fixtures.guardian());

        assertStale(() -> editing.keep(season.district(), id, marked));
    }

    private static void assertStale(ThrowingCallable change) {
        assertThatExceptionOfType(CatchmentRefusedException.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(CatchmentRefusal.RULE_CHANGED_MEANWHILE));
    }

    private int seen(AddressRuleId id) {
        return queries.rule(id).orElseThrow().state();
    }

    @Test
    void doesNotReachTheRulesOfAnotherDistrict() {
        OpenSeason elsewhere = fixtures.openSeason();
        AddressRuleId id =
                queries.rulesOf(season.season(), season.school()).get(0).id();

        assertThatThrownBy(() -> editing.remove(elsewhere.district(), id, seen(id)))
                .isInstanceOf(AddressRuleNotFoundException.class);
        assertThatExceptionOfType(CatchmentRefusedException.class)
                .isThrownBy(() -> editing.add(new AddRule(
                        season.season(),
                        season.school(),
                        RuleEffect.INCLUDE,
                        AddressSelector.estate(elsewhere.township(), "翠湖花园"),
                        "翠湖花园")));
    }

    @Test
    void refusesARuleForAPrivateSchoolWhichTakesChildrenByNoAddress() {
        assertThatExceptionOfType(CatchmentRefusedException.class)
                .isThrownBy(() -> editing.add(new AddRule(
                        season.season(), season.privateSchool(), RuleEffect.INCLUDE, wholeRoad(season), "翠湖路1—99号")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(CatchmentRefusal.PRIVATE_SCHOOL));
        assertThat(queries.editableRulesOf(season.season(), season.privateSchool()))
                .isEmpty();
    }

    /** Until rules for private schools were refused, a finer one took homes out of a public school's estate. */
    @Test
    void aRuleThatAPrivateSchoolHasFromBeforeTakesNoHomeOutOfAPublicCatchment(@Autowired JdbcClient jdbc) {
        editing.add(estate(season, "翠湖花园"));
        AddressRuleId old = editing.add(
                new AddRule(season.season(), season.school(), RuleEffect.INCLUDE, wholeRoad(season), "翠湖路1—99号"));
        editing.publish(season.season(), fixtures.guardian());
        Address home = new Address(season.township(), "翠湖路", 8, "翠湖花园", "1栋101");
        assertThat(queries.lookUp(season.season(), home))
                .extracting(RuleView::school)
                .containsExactly(season.school());
        jdbc.sql("update address_rule set school_id = :school where id = :id")
                .param("school", season.privateSchool().value())
                .param("id", old.value())
                .update();

        assertThat(queries.lookUp(season.season(), home))
                .extracting(RuleView::school)
                .containsExactly(season.otherSchool());
        assertThat(queries.rulesOf(season.season(), season.privateSchool())).isEmpty();
        editing.remove(season.district(), old, seen(old));
        editing.publish(season.season(), fixtures.guardian());
        assertThat(queries.editableRulesOf(season.season(), season.privateSchool()))
                .isEmpty();
    }

    private static AddressSelector wholeRoad(OpenSeason season) {
        return AddressSelector.roadRange(season.township(), "翠湖路", 1, 99, RoadSide.ALL);
    }

    @Test
    void importsDivisionsAllOrNone(@Autowired DivisionImport divisions, @Autowired DivisionQueries names) {
        String heading = "code,name,name_en,parent\n";
        assertThat(divisions.importCsv(heading + "890001001,东街,East,890001\n890001001002,二居,,890001001\n"))
                .isEqualTo(new ImportedDivisions(2, 0));
        assertThat(names.inside(new DivisionCode("890001")))
                .extracting(DivisionName::name)
                .containsExactly(new PlaceName("东街", "East"), new PlaceName("二居", "二居"));

        assertThatExceptionOfType(DivisionImportException.class)
                .isThrownBy(() -> divisions.importCsv(heading + "890002001,南街,,890002\n12,坏,,\n"))
                .satisfies(wrong -> assertThat(wrong.line()).isEqualTo(3));
        assertThat(names.inside(new DivisionCode("890002"))).isEmpty();
    }

    private static AddRule estate(OpenSeason season, String name) {
        return new AddRule(
                season.season(),
                season.otherSchool(),
                RuleEffect.INCLUDE,
                AddressSelector.estate(season.township(), name),
                name + "（全部楼栋）");
    }
}
