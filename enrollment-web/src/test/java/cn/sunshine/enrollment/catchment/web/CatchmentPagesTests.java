package cn.sunshine.enrollment.catchment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CatchmentPagesTests extends CatchmentPages {

    @Autowired
    CatchmentEditing editing;

    @Test
    void draftsPublishesAndRepealsARule() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String desk = "/district/catchment/" + season.season();
        String school = desk + "/schools/" + season.otherSchool();
        Address home = new Address(season.township(), "", null, "翠湖花园", "");

        assertThat(send(publisher, rule(school, season, "翠湖花园")).getStatus()).isEqualTo(302);
        assertThat(send(publisher, get(school)).getContentAsString()).contains("翠湖花园（全部）", "草稿");
        assertThat(send(publisher, get(desk)).getContentAsString()).contains("公布全部改动");
        send(publisher, publish(desk, publisher));
        assertThat(queries.lookUp(season.season(), home)).hasSize(1);

        String id = ruleOf(season, "翠湖花园（全部）").id().toString();
        send(publisher, remove(school, publisher, id));
        assertThat(queries.lookUp(season.season(), home)).hasSize(1);
        send(publisher, publish(desk, publisher));
        assertThat(queries.lookUp(season.season(), home)).isEmpty();
    }

    /** The table of routes and the navigation say the same: whoever sets the seasons does not write the rules of addresses. */
    @Test
    void aDistrictAdministratorIsNeitherLedThereNorLetIn() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn administrator =
                SignedIn.staff(publisherOf(season).id(), ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));

        assertThat(send(administrator, get("/district/catchment")).getStatus()).isEqualTo(403);
        assertThat(Jsoup.parse(send(administrator, get("/district/season")).getContentAsString())
                        .select("a[href='/district/catchment']"))
                .isEmpty();
    }

    @Test
    void aPublisherReadsWhetherHisDistrictHasASeason() throws Exception {
        assertThat(send(publisherOf(fixtures.openSeason()), get("/district/catchment"))
                        .getContentAsString())
                .contains("选择一个招生年度")
                .doesNotContain("还没有招生年度");

        SignedIn without = SignedIn.staff(
                publisherOf(fixtures.openSeason()).id(),
                ScopedRole.in(Role.CATCHMENT_PUBLISHER, new DistrictId(UUID.randomUUID())));
        assertThat(send(without, get("/district/catchment")).getContentAsString())
                .contains("还没有招生年度", "区（县）管理员")
                .doesNotContain("选择一个招生年度");
    }

    @Test
    void everyPageNamesItsSeasonAndTheWayBackFromASchoolLeadsToIt() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String desk = "/district/catchment/" + season.season();
        Document schools = Jsoup.parse(send(publisher, get(desk)).getContentAsString());
        Document school = Jsoup.parse(
                send(publisher, get(desk + "/schools/" + season.school())).getContentAsString());

        assertThat(schools.select("main .lead").text()).contains("2027 年小学入学");
        assertThat(school.select("main .lead").text()).contains("2027 年小学入学");
        assertThat(school.select(".back-link").attr("href")).isEqualTo(desk);
    }

    @Test
    void aSeasonWithoutSchoolsIsNotSaidToBeAllPublished(@Autowired SeasonAdministration seasons) throws Exception {
        OpenSeason season = fixtures.openSeason();
        SeasonId junior = seasons.announce(new AnnounceSeason(
                season.district(),
                new AcademicYear(2027),
                Stage.JUNIOR_SECONDARY,
                new BirthWindow(LocalDate.of(2014, 9, 1), LocalDate.of(2015, 8, 31)),
                new PublicityDays(0),
                new DrawNotice(0)));
        String page =
                send(publisherOf(season), get("/district/catchment/" + junior)).getContentAsString();

        assertThat(Jsoup.parse(page).select("main .empty-state").text()).contains("还没有公办学校");
        assertThat(page).doesNotContain("全部条文都已公布");
        assertThat(send(publisherOf(season), get("/district/catchment/" + season.season()))
                        .getContentAsString())
                .contains("全部条文都已公布");
    }

    @Test
    void namesEachChangeWithItsSchoolBeforeItIsPublished() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String desk = "/district/catchment/" + season.season();
        String repealed = desk + "/schools/" + season.school();
        send(publisher, rule(desk + "/schools/" + season.otherSchool(), season, "翠湖花园"));
        send(
                publisher,
                remove(
                        repealed,
                        publisher,
                        queries.rulesOf(season.season(), season.school())
                                .get(0)
                                .id()
                                .toString()));

        assertThat(changes(desk, publisher))
                .containsExactlyInAnyOrder("新增 河畔小学 划入 翠湖花园（全部）", "废止 果园小学 划入 果园路1—99号（单号）");
        send(publisher, publish(desk, publisher));
        assertThat(changes(desk, publisher)).isEmpty();
    }

    @Test
    void countsTheChangesThatItDoesNotList() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String desk = "/district/catchment/" + season.season();
        for (int i = 0; i < PendingRow.SHOWN; i++) {
            draft(season, "翠湖花园" + i);
        }
        assertThat(Jsoup.parse(send(publisher, get(desk)).getContentAsString())
                        .select("main form")
                        .text())
                .doesNotContain("没有列出");
        draft(season, "望江苑");
        draft(season, "望江里");

        assertThat(changes(desk, publisher)).hasSize(PendingRow.SHOWN);
        assertThat(Jsoup.parse(send(publisher, get(desk)).getContentAsString())
                        .select("main form")
                        .text())
                .contains("有 52 处改动尚未公布", "还有 2 处改动没有列出");
    }

    private void draft(OpenSeason season, String estate) {
        editing.add(new AddRule(
                season.season(),
                season.otherSchool(),
                RuleEffect.INCLUDE,
                AddressSelector.estate(season.township(), estate),
                estate));
    }

    private List<String> changes(String desk, SignedIn publisher) throws Exception {
        return Jsoup.parse(send(publisher, get(desk)).getContentAsString())
                .select("main form li")
                .eachText();
    }

    @Test
    void offersNoPrivateSchoolAndShowsOneThatStillHasARuleOnlyToRemoveIt(@Autowired JdbcClient jdbc) throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String desk = "/district/catchment/" + season.season();
        String school = desk + "/schools/" + season.privateSchool();
        assertThat(send(publisher, get(desk)).getContentAsString())
                .contains("果园小学")
                .doesNotContain("晨光学校");
        assertThat(send(publisher, get(school)).getStatus()).isEqualTo(404);
        assertThat(send(publisher, rule(school, season, "翠湖花园")).getStatus()).isEqualTo(404);

        jdbc.sql("update address_rule set school_id = :private where season_id = :season and school_id = :school")
                .param("private", season.privateSchool().value())
                .param("season", season.season().value())
                .param("school", season.school().value())
                .update();

        assertThat(send(publisher, get(desk)).getContentAsString()).contains("晨光学校");
        Document page = Jsoup.parse(send(publisher, get(school)).getContentAsString());
        assertThat(page.select("main .notice").text()).contains("民办学校不按住址招生");
        assertThat(page.select("main form").eachAttr("action"))
                .singleElement()
                .asString()
                .endsWith("/remove");
        assertThat(send(publisher, rule(school, season, "翠湖花园")).getStatus()).isEqualTo(409);
    }

    @Test
    void ACL_05_showsAPublisherOfAnotherDistrictNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn stranger = publisherOf(fixtures.openSeason());
        String desk = "/district/catchment/" + season.season();

        assertThat(send(stranger, get(desk)).getStatus()).isEqualTo(404);
        assertThat(send(stranger, post(desk + "/publish")).getStatus()).isEqualTo(404);
        assertThat(send(stranger, rule(desk + "/schools/" + season.school(), season, "翠湖花园"))
                        .getStatus())
                .isEqualTo(404);
    }
}
