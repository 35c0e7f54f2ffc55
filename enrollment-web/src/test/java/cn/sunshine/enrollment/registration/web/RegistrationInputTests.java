package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static cn.sunshine.enrollment.registration.web.FamilyBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.ServerZone;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a family types: what is refused is named beside its field and shown as text. */
@ApplicationTest
class RegistrationInputTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    FamilyApplications applications;

    @Autowired
    ApplicationDrafting drafting;

    private FamilyBrowser family;

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "91010120210231123X", "910101202101011230", "' or 1=1 --", "999999999999999999"})
    void INP_01_INP_06_INP_11_namesTheFaultOfANumberBesideItAndKeepsWhatWasTyped(String number) throws Exception {
        OpenSeason season = fixtures.openSeason();

        MockHttpServletResponse answer = family.begin(season, number, "林小满");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("number-error", "林小满", "error-summary");
    }

    @ParameterizedTest
    @FieldSource("cn.sunshine.enrollment.ServerZone#FAR_APART")
    void INP_07_acceptsTheFirstAndTheLastDayOfTheBirthWindowAndNoOtherWhereverTheServerStands(String zone)
            throws Exception {
        try (ServerZone there = ServerZone.of(zone)) {
            acceptsTheDaysOfTheBirthWindowOnly(fixtures.openSeason());
        }
    }

    private void acceptsTheDaysOfTheBirthWindowOnly(OpenSeason season) throws Exception {
        LocalDate first = RegistrationFixtures.BORN_FROM;
        LocalDate last = RegistrationFixtures.BORN_TO;

        for (LocalDate born : List.of(first, last)) {
            assertThat(family.begin(season, fixtures.identityNumber(born).value(), "林小满")
                            .getStatus())
                    .as("%s", born)
                    .isEqualTo(302);
        }
        for (LocalDate born : List.of(first.minusDays(1), last.plusDays(1))) {
            MockHttpServletResponse answer =
                    family.begin(season, fixtures.identityNumber(born).value(), "林小满");
            assertThat(answer.getStatus()).as("%s", born).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains(inWords(first) + "至" + inWords(last));
        }
    }

    /** A name of the register goes through the page and the database and back to the page. */
    @ParameterizedTest
    @MethodSource("namesOfTheRegister")
    void INP_08_keepsRareAndLongNamesToTheCodePoint(String name) throws Exception {
        OpenSeason season = fixtures.openSeason();

        String next = location(family.begin(season, fixtures.childNumber().value(), name));
        String application = next.substring(0, next.lastIndexOf('/'));
        family.send(post(application + "/guardian"), "name", name);

        assertThat(applications.all(family.id())).singleElement().satisfies(one -> {
            assertThat(one.childName().value()).isEqualTo(name);
            assertThat(one.guardianName()).isEqualTo(new PersonName(name));
        });
        for (String part : List.of("/child", "/guardian")) {
            assertThat(Jsoup.parse(family.show(application + part).getContentAsString())
                            .select("input[name=name]")
                            .val())
                    .as(part)
                    .isEqualTo(name);
        }
    }

    private static Stream<String> namesOfTheRegister() {
        String extensionG = Character.toString(0x30000);
        String extensionH = Character.toString(0x31350);
        return Stream.of(
                "𬭬小满",
                "㛃",
                "阿卜杜拉·买买提",
                "林" + extensionG,
                extensionH + "小满",
                extensionG.repeat(50),
                "阿卜杜热合曼·麦麦提图尔荪·阿卜力克木·买买提依明·吐尔逊·伊敏江·努尔麦麦提江·阿里");
    }

    @Test
    void INP_08_saysHowLongANameMayBeToWhoeverTypesALongerOne() throws Exception {
        OpenSeason season = fixtures.openSeason();
        MockHttpServletResponse answer =
                family.begin(season, fixtures.childNumber().value(), "阿".repeat(51));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#name-error")
                        .text())
                .contains("最多 50 个字");
        assertThat(applications.all(family.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"小\u202E满", "小\u200B满", "${7*7}", "__${7*7}__::x", "<b>满</b>", "123"})
    void INP_02_INP_03_INP_08_refusesWhatIsNoNameAndShowsItAsText(String name) throws Exception {
        MockHttpServletResponse answer =
                family.begin(fixtures.openSeason(), fixtures.childNumber().value(), name);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("name-error").doesNotContain("<b>满</b>", "value=\"49\"");
    }

    /** Typed with the blank of a list and then without: it is one child, and not one that is known under another name. */
    @Test
    void INP_08_leadsToTheApplicationOfAChildWhoseNameWasTypedWithABlank() throws Exception {
        OpenSeason season = fixtures.openSeason();
        IdentityNumber number = fixtures.childNumber();
        location(family.begin(season, number.value(), "林\u3000满"));
        ApplicationId id = applications.all(family.id()).get(0).summary().id();
        drafting.describeGuardian(id, family.id(), new PersonName("林一诺"));
        drafting.describeAddress(id, family.id(), season.homeNear());
        drafting.choose(id, family.id(), season.school());
        fixtures.submit(id, family.id());

        assertThat(family.begin(season, number.value(), "林满").getStatus()).isEqualTo(302);
        assertThat(applications.all(family.id())).hasSize(1);
    }

    /** Policy G1: whoever has another paper, or none yet, is told whom to ask. */
    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "H1234567800", "USA110119031201", "无"})
    void tellsAFamilyWhoseChildHasNoSuchNumberWhomToCall(String paper) throws Exception {
        MockHttpServletResponse answer = family.begin(fixtures.openSeason(), paper, "林小满");

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#number-error").text()).contains("没有这种号码", "咨询电话");
        assertThat(page.select("main").text()).contains("尚未落户");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12号之一", "12-3号", "12—3"})
    void tellsAFamilyWhereTheRestOfAHouseNumberGoes(String number) throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        MockHttpServletResponse answer = family.livesAt(id, season, number);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#houseNumber-error")
                        .text())
                .contains("请填 12", "楼栋、单元、房号");
    }

    @Test
    void INP_03_showsAnAddressAsTextWhateverItHolds() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());
        family.send(
                post(APPLICATIONS + id + "/address"),
                "division",
                season.township().value(),
                "estate",
                "<script>alert(1)</script>${7*7}");

        assertThat(family.show(APPLICATIONS + id + "/check").getContentAsString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000", "99999999999999999999", "1e9", "NaN"})
    void INP_11_namesTheFaultOfAHouseNumberBesideIt(String number) throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        MockHttpServletResponse answer = family.livesAt(id, season, number);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("houseNumber-error", "果园路");
    }

    /** A space that another program pasted is as good as nothing, and looks like it. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u3000", " \u00A0 "})
    void INP_11_namesAnAddressOfOtherSpacesAloneAsIncomplete(String nothing) throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        MockHttpServletResponse answer = family.send(
                post(APPLICATIONS + id + "/address"),
                "division",
                season.township().value(),
                "road",
                "果园路",
                "houseNumber",
                nothing,
                "estate",
                nothing);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("road-error", "果园路").doesNotContain("houseNumber-error");
    }

    private static String inWords(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
