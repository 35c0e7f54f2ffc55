package cn.sunshine.enrollment.catchment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever presses what a page offers that he opened before somebody else changed what it shows. */
@ApplicationTest
class StaleCatchmentPagesTests extends CatchmentPages {

    @Test
    void whoOpenedThePageBeforeAnotherDraftedARuleDoesNotPublishItUnseen() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn late = publisherOf(season);
        SignedIn colleague = publisherOf(season);
        String desk = "/district/catchment/" + season.season();
        String school = desk + "/schools/" + season.otherSchool();
        send(late, rule(school, season, "翠湖花园"));
        MockHttpServletRequestBuilder stale = publish(desk, late);
        send(colleague, rule(school, season, "望江苑"));

        MockHttpServletResponse refused = send(late, stale);

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("内容已有修改", "没有公布", "重新打开本页");
        assertThat(page.select("main form").text()).contains("有 2 处改动尚未公布");
        assertThat(queries.pending(season.season()).changes().count()).isEqualTo(2);
        assertThat(send(late, publish(desk, late)).getRedirectedUrl()).isEqualTo(desk);
        assertThat(queries.pending(season.season()).changes().isEmpty()).isTrue();
    }

    @Test
    void whoDeletesADraftThatWasPublishedMeanwhileReadsWhatHappenedAndRepealsNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn late = publisherOf(season);
        SignedIn colleague = publisherOf(season);
        String desk = "/district/catchment/" + season.season();
        String school = desk + "/schools/" + season.otherSchool();
        send(late, rule(school, season, "翠湖花园"));
        String id = ruleOf(season, "翠湖花园（全部）").id().toString();
        MockHttpServletRequestBuilder stale = remove(school, late, id);
        send(colleague, publish(desk, colleague));

        MockHttpServletResponse refused = send(late, stale);

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("草稿已经公布", "没有改动任何条文");
        assertThat(page.select("main .list-plain").text()).contains("翠湖花园（全部）").doesNotContain("草稿", "废止");
        assertThat(send(late, stale.cookie(new Cookie("lang", "en"))).getContentAsString())
                .contains("a draft was published");
        assertThat(queries.pending(season.season()).changes().isEmpty()).isTrue();
        assertThat(send(late, remove(school, late, id)).getRedirectedUrl()).isEqualTo(school);
        assertThat(ruleOf(season, "翠湖花园（全部）").toBeRepealed()).isTrue();
    }

    /** Without a script the browser shows the answer to the second press and drops the first. */
    @Test
    void whoDeletesADraftWithTwoPressesOrAfterAColleagueIsToldThatItIsGone() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn late = publisherOf(season);
        SignedIn colleague = publisherOf(season);
        String school = "/district/catchment/" + season.season() + "/schools/" + season.otherSchool();
        send(late, rule(school, season, "翠湖花园"));
        String id = ruleOf(season, "翠湖花园（全部）").id().toString();
        MockHttpServletRequestBuilder stale = remove(school, late, id);
        send(colleague, remove(school, colleague, id));

        for (int press = 1; press <= 2; press++) {
            assertThat(send(late, stale).getRedirectedUrl()).isEqualTo(school + "?deleted");
        }

        Document rules = Jsoup.parse(send(late, get(school + "?deleted=")).getContentAsString());
        assertThat(rules.select("main .notice").text()).isEqualTo("这条草稿已删除。");
        assertThat(Jsoup.parse(send(late, get(school)).getContentAsString()).select("main .notice"))
                .isEmpty();
    }

    @Test
    void ACL_05_aDraftThatAnotherDistrictDeletedLooksLikeNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String school = "/district/catchment/" + season.season() + "/schools/" + season.otherSchool();
        send(publisher, rule(school, season, "翠湖花园"));
        String id = ruleOf(season, "翠湖花园（全部）").id().toString();
        send(publisher, remove(school, publisher, id));
        OpenSeason elsewhere = fixtures.openSeason();
        String other = "/district/catchment/" + elsewhere.season() + "/schools/" + elsewhere.otherSchool();

        assertThat(send(publisherOf(elsewhere), press(other, id)).getStatus()).isEqualTo(404);
        assertThat(send(publisher, press(school, UUID.randomUUID().toString())).getStatus())
                .isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder press(String school, String id) {
        return post(school + "/rules/" + id + "/remove").param("seen", "0");
    }
}
