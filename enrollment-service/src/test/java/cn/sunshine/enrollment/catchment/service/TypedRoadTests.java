package cn.sunshine.enrollment.catchment.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.ComparedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A road and an estate are found however the publisher and the family typed them. */
@ServiceTest
class TypedRoadTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CatchmentEditing editing;

    @Autowired
    CatchmentQueries queries;

    /** The road of the exclusion was copied out of a PDF, with a radical for the first character. */
    @Test
    void anExclusionThatWasCopiedFromADocumentHolds() {
        OpenSeason season = fixtures.openSeason();
        publish(season, RuleEffect.INCLUDE, road(season, "长安路", 1, 99));
        publish(season, RuleEffect.EXCLUDE, road(season, "\u2ED3安路", 21, 25));

        assertThat(queries.lookUp(season.season(), onTheRoad(season, 19))).hasSize(1);
        assertThat(queries.lookUp(season.season(), onTheRoad(season, 23))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"万科·翠湖（A区）", "万科•翠湖(a区)", "万科翠湖Ａ区"})
    void findsAnEstateHoweverItWasTyped(String estate) {
        OpenSeason season = fixtures.openSeason();
        publish(season, RuleEffect.INCLUDE, AddressSelector.estate(season.township(), "万科・翠湖（Ａ区）"));

        Address home = new Address(season.township(), "", null, estate, "3栋");

        assertThat(queries.lookUp(season.season(), home))
                .singleElement()
                .satisfies(rule -> assertThat(rule.selector().estate()).isEqualTo("万科・翠湖(A区)"));
    }

    /** The database compares the names of rules, the application those of homes: both have to say the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "万科·翠湖(a区)",
                "万科•‧・⋅∙･翠湖",
                "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
                "\u2F24\u2F6F\uF90A城",
                "Ａbｃ１２－3",
                "①期㈠区",
                "\uD842\uDFB7屋éßı",
                ""
            })
    void theDatabaseAndTheApplicationCompareAlike(String name, @Autowired JdbcClient jdbc) {
        assertThat(jdbc.sql("select compared_name(:name)")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .isEqualTo(ComparedName.of(name));
    }

    private void publish(OpenSeason season, RuleEffect effect, AddressSelector selector) {
        editing.add(new AddRule(season.season(), season.otherSchool(), effect, selector, "条文"));
        editing.publish(season.season(), fixtures.guardian());
    }

    private static AddressSelector road(OpenSeason season, String name, int first, int last) {
        return AddressSelector.roadRange(season.township(), name, first, last, RoadSide.ALL);
    }

    private static Address onTheRoad(OpenSeason season, int number) {
        return new Address(season.township(), "长安路", number, "", "");
    }
}
