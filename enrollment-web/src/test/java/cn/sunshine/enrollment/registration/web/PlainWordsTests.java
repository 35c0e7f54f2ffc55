package cn.sunshine.enrollment.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a registration say plainly what is wanted, of whom, and how far one has come; also to a grandmother. */
@ApplicationTest
class PlainWordsTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    private FamilyBrowser family;
    private OpenSeason season;
    private String draft;

    @BeforeEach
    void begin(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
        season = fixtures.openSeason();
        draft = FamilyBrowser.APPLICATIONS + fixtures.draft(season, family.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000"})
    void whoLeavesANameOutIsAskedForItAndHearsNothingOfLengthOrSigns(String nothing) throws Exception {
        Document child = page(family.begin(season, fixtures.childNumber().value(), nothing));
        Document guardian = page(family.send(post(draft + "/guardian"), "name", nothing));

        assertThat(child.select(".error-summary li").eachText()).containsExactly("请填写孩子的姓名");
        assertThat(guardian.select(".error-summary li").eachText()).containsExactly("请填写您自己的姓名");
    }

    @Test
    void everyPageSaysWhichOfTheFiveStepsItIsAlsoAfterARefusal() throws Exception {
        List<String> parts = List.of("/child", "/guardian", "/address", "/school", "/check");
        for (int i = 0; i < parts.size(); i++) {
            String step = "第 " + (i + 1) + " 步，共 5 步";
            assertThat(page(family.show(draft + parts.get(i))).select("main").text())
                    .as(parts.get(i))
                    .contains(step);
        }
        assertThat(page(family.show(FamilyBrowser.APPLICATIONS + "new"))
                        .select("main")
                        .text())
                .contains("第 1 步，共 5 步");
        assertThat(page(family.send(post(draft + "/guardian"), "name", ""))
                        .select("main")
                        .text())
                .contains("第 2 步，共 5 步");
    }

    @Test
    void aGrandmotherFindsHerselfAndStatesNothingUntrue() throws Exception {
        assertThat(page(family.show(draft + "/child"))
                        .select("#relation option")
                        .eachText())
                .contains("爷爷（祖父）", "奶奶（祖母）", "外公（外祖父）", "外婆（外祖母）");
        assertThat(page(family.show(draft + "/guardian")).select("#name-hint").text())
                .contains("您自己", "办理报名的人");
        assertThat(page(family.show(draft + "/check")).select("form p").first().text())
                .contains("监护人，或者受监护人委托");
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
