package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.DrawDownloads;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.lottery.service.StoredFile;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import jakarta.servlet.http.Cookie;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class PublicDrawPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawDownloads downloads;

    @Test
    void saysInPlainWordsWhatEveryFileHolds() throws Exception {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(3));

        for (String language : new String[] {"zh-CN", "en"}) {
            Document page = page(draw, language);
            assertThat(page.select(".file-list li"))
                    .hasSameSizeAs(downloads.list(draw))
                    .allSatisfy(file -> assertThat(words(file))
                            .as(file.text())
                            .doesNotContain("??")
                            .hasSizeGreaterThan(5));
        }
        assertThat(page(draw, "zh-CN").select(".file-list").text()).contains("result.csv 录取结果");
        assertThat(page(draw, "en").select(".file-list").text()).contains("result.csv The result");
        assertThat(downloads.list(draw)).extracting(StoredFile::name).contains("roll.csv", "seed.txt", "waitlist.csv");
    }

    /** Zipped once, at the release; who has it is not sent it again. */
    @Test
    void theBundleIsNamedByItsHashAndSentOnce() throws Exception {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(2));
        String bundle = "/draws/" + draw + "/bundle.zip";
        MockHttpServletResponse first = browser.perform(get(bundle)).andReturn().getResponse();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first.getContentAsByteArray()));
        assertThat(first.getHeader("ETag")).isEqualTo("\"" + sha256 + "\"");

        MockHttpServletResponse again = browser.perform(get(bundle).header("If-None-Match", "\"" + sha256 + "\""))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(downloads.list(draw)).extracting(StoredFile::name).doesNotContain("bundle.zip");
        assertThat(browser.perform(get("/draws/" + draw + "/files/bundle.zip"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theLogOfADistrictIsReadPageByPage() throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        ceremonies.released(season);
        String log = "/draws/log/" + season.township().value().substring(0, 6);
        assertThat(Jsoup.parse(browser.perform(get(log + "?end=1"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("tbody tr"))
                .hasSize(2);
        assertThat(browser.perform(get("/draws/log/990199"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void namesTheSchoolInItsTitleAndTellsTheTicketFromTheNumber() throws Exception {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(1));
        assertThat(page(draw, "zh-CN").title()).startsWith("果园小学 电脑派位");
        assertThat(page(draw, "en").title()).contains("Draw");
        assertThat(answer(draw, "zh-CN")).contains("派位号和派位编号不是一回事");
        assertThat(answer(draw, "en")).contains("The ticket is not the draw number");
        assertThat(page(draw, "zh-CN").select("main").text()).contains("异议期的起止日期写在本区（县）的招生公告里");
    }

    @Test
    void leadsAFamilyBackToItsChildrenAndNobodyElse(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(1));
        Document own = Jsoup.parse(
                browser.perform(get("/draws/" + draw).with(Visitors.as(Visitors.newGuardian(signIn, outbox))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(own.select("main .back-link[href=/family]").text()).isEqualTo("返回我的孩子");
        assertThat(page(draw, "zh-CN").select("main .back-link")).isEmpty();
    }

    /** Of a draw in the middle of a step that several take, that step bears none yet. */
    @Test
    void everyStepThatIsDoneBearsItsTimeAndNoOtherDoes() throws Exception {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(3));
        List<String> times = page(draw, "zh-CN").select(".ceremony li.step-done").stream()
                .map(step -> step.select(".field-hint span").text())
                .toList();
        assertThat(times).hasSize(6).isSorted().allMatch(time -> time.matches("[0-9-]+ [0-9:]{8}"), "a time");

        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId begun = ceremonies.frozen(season);
        steps.commit(begun, officer(begun).account(), ceremonies.commitment(begun, officer(begun)));
        assertThat(page(begun, "zh-CN").select(".ceremony li:has(.field-hint span)"))
                .hasSize(1)
                .allMatch(step -> step.hasClass("step-done"));
    }

    @Test
    void namesTheDistrictsOwnNumberForWhoFindsThatSomethingDoesNotAgree() throws Exception {
        Document page = page(ceremonies.released(ceremonies.seasonWithApproved(1)), "zh-CN");
        assertThat(page.select("main p:contains(不一致)").text()).contains("监督举报电话", "zip 原文件");
        assertThat(page.select("main a[href='tel:05917654321']").text()).isEqualTo("0591-7654321");
    }

    private DrawOfficer officer(DrawId draw) {
        return ceremonies.officers(draw).get(0);
    }

    @Test
    void saysThatNothingWasDrawnWhereThereWasASeatForEverybody(@Autowired FullAdmission admission) throws Exception {
        DrawId draw = ceremonies.prepared(ceremonies.seasonWithApproved(1), false);
        admission.admitAll(draw);

        Document page = page(draw, "zh-CN");
        assertThat(page.select("main").text()).contains("不需要派位");
        assertThat(page.select(".hash-block")).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhereWhereNothingWasDrawn(@Autowired FullAdmission admission) throws Exception {
        DrawId draw = ceremonies.prepared(ceremonies.seasonWithApproved(1), false);
        admission.admitAll(draw);

        Document page = page(draw, "zh-CN");
        assertThat(page.select("main").text()).doesNotContain("下载全部文件", "名单锁定后公布");
        for (Element link : page.select("main a[href^=/]")) {
            assertThat(browser.perform(get(link.attr("href")))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(link.text())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoLooksANumberUpInADrawThatWasGivenUpReadsThatItHasNoResult(@Autowired DrawPreparation preparation)
            throws Exception {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(3));
        assertThat(answer(draw, "zh-CN")).contains("结果尚未公布");
        preparation.abort(draw, "停电，改期再派");

        assertThat(answer(draw, "zh-CN"))
                .contains("编号 0001", "已经中止", "中止原因写在本页上方", "重新派位")
                .doesNotContain("尚未公布");
        assertThat(page(draw, "zh-CN").select("main").text()).contains("停电，改期再派");
        assertThat(answer(draw, "en")).contains("cancelled", "at the top of this page", "draws again");
    }

    @Test
    void aNumberIsFoundWithoutItsLeadingZeros() throws Exception {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(3));
        for (String typed : List.of("2", "02", "002", "0002", "２", " 0 2 ")) {
            assertThat(answer(draw, "zh-CN", typed)).as(typed).startsWith("编号 0002");
        }
        for (String typed : List.of("0", "4", "00002", "A2", "2A", "")) {
            assertThat(answer(draw, "zh-CN", typed)).as(typed).contains("名单上没有编号");
        }
    }

    /** A plan may change until the roll is frozen, and the draw is then prepared anew; its page names no number before. */
    @Test
    void namesSeatsOnlyOnceNothingChangesThemAnyMore(
            @Autowired RollFreeze freeze, @Autowired DrawPreparation preparation) throws Exception {
        DrawId draw = ceremonies.prepared(ceremonies.seasonWithApproved(3), false);
        assertThat(page(draw, "zh-CN").select("main").text()).doesNotContain("计划招收");
        assertThat(page(draw, "en").select("main").text()).doesNotContain("This school takes");

        freeze.freeze(draw);
        assertThat(page(draw, "zh-CN").select("main").text()).contains("本校计划招收 2 人。 每个孩子");
        assertThat(page(draw, "en").select("main").text()).contains("This school takes 2 children.");

        preparation.abort(draw, "招生计划录入有误");
        assertThat(page(draw, "zh-CN").select("main").text()).doesNotContain("计划招收");
    }

    @Test
    void findsANumberHoweverItWasTyped(@Autowired LotteryQueries draws) throws Exception {
        DrawId draw = ceremonies.released(ceremonies.seasonWithApproved(2));
        String number = draws.standingOf(draws.drawn(draw).get(0).application())
                .orElseThrow()
                .number()
                .value();
        String wide =
                number.chars().mapToObj(c -> Character.toString(c - '!' + '！')).collect(Collectors.joining());

        for (String typed : List.of(
                number,
                wide,
                number.charAt(0) + " " + number.substring(1),
                number.charAt(0) + "\u2013" + number.substring(1),
                number + "\u3000")) {
            Document page = Jsoup.parse(browser.perform(get("/draws/" + draw).param("number", typed))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            assertThat(page.select("#answer .hash-block")).as(typed).hasSize(1);
        }
    }

    /** What stands between a file's name and its size. */
    private static String words(Element file) {
        return file.select("span:not(.field-hint)").text();
    }

    private String answer(DrawId draw, String language) throws Exception {
        return answer(draw, language, "0001");
    }

    private String answer(DrawId draw, String language, String typed) throws Exception {
        return Jsoup.parse(browser.perform(
                                get("/draws/" + draw).param("number", typed).cookie(new Cookie("lang", language)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("#answer")
                .text();
    }

    private Document page(DrawId draw, String language) throws Exception {
        return Jsoup.parse(browser.perform(get("/draws/" + draw).cookie(new Cookie("lang", language)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
