package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A family that leaves everything personal, each through the pages, on its whole way: registered, sent back, corrected,
 * approved, frozen on a roll, drawn, placed, confirmed, checked in.
 */
@Lazy
@Component
class CanaryFamily {

    static final String NAME = "上官望舒";
    private static final String GUARDIAN = "尉迟清照";
    private static final String ESTATE = "凤凰台望江苑";
    private static final String NOTE = "请补充凤凰台望江苑的门牌";
    private static final String OFFICER = "濮阳疏影斋";

    /** Public, and so in the clear: what finds it finds the others too. */
    static final String PUBLIC = "望江台公示内容";

    private final MockMvc site;
    private final People people;
    private final Seeds seeds;
    private final RegistrationFixtures registration;
    private final CeremonyFixtures ceremonies;
    private final ReviewFixtures reviews;
    private final AdmissionQueries places;
    private final List<CookieBrowser> browsers = new ArrayList<>();

    CanaryFamily(
            MockMvc site,
            People people,
            Seeds seeds,
            RegistrationFixtures registration,
            CeremonyFixtures ceremonies,
            ReviewFixtures reviews,
            AdmissionQueries places) {
        this.site = site;
        this.people = people;
        this.seeds = seeds;
        this.registration = registration;
        this.ceremonies = ceremonies;
        this.reviews = reviews;
        this.places = places;
    }

    /**
     * @param written all files that others may take away by now, one after the other, each byte as one character
     * @param secrets passwords, codes, sessions and tokens of everybody who took part
     */
    record Trace(List<Canary> canaries, String written, Set<String> secrets) {}

    Trace goTheWholeWay() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        registration.open(season.season(), PhaseKind.REVIEW);
        registration.open(season.season(), PhaseKind.CHECK_IN);
        String phone = IdentityFixtures.anyPhone().value();
        String number = registration.childNumber().value();
        CookieBrowser family = browser();
        people.enter(family, new PhoneNumber(phone));
        browser().post("/sign-in/password", "name", phone, "password", "望江台旧口令");

        ApplicationId application = register(family, season, number);
        CookieBrowser office = browser();
        people.enterFirst(office, ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()));
        decide(office, application, "return", "reasons", "ADDRESS_INCOMPLETE", "note", NOTE);
        intrude(season, number, application);
        describeAddress(family, season, application, "七栋九零九");
        submit(family, application);
        decide(office, application, "approval");
        String officersOwn = IdentityFixtures.anyPhone().value();
        administer(season, officersOwn);
        DrawId draw = ceremonies.released(season);
        PlaceId place = take(family, application);
        checkIn(season, place);
        hears(family, "已报到");

        List<Canary> canaries = Stream.of(
                        phone, number, NAME, GUARDIAN, ESTATE, NOTE, OFFICER, officersOwn, number + NAME, NAME + number)
                .map(Canary::new)
                .toList();
        return new Trace(
                canaries,
                written(season, draw, place, application, family),
                browsers.stream().flatMap(browser -> browser.secrets().stream()).collect(Collectors.toSet()));
    }

    private CookieBrowser browser() {
        CookieBrowser browser = new CookieBrowser(site);
        browsers.add(browser);
        return browser;
    }

    private ApplicationId register(CookieBrowser family, OpenSeason season, String number) {
        String next = Objects.requireNonNull(begin(family, season, number).getRedirectedUrl());
        ApplicationId application = ApplicationId.of(next.split("/")[3]);
        family.post(form(application) + "/guardian", "name", GUARDIAN);
        describeAddress(family, season, application, "九零九");
        family.post(form(application) + "/school", "school", season.school().toString());
        submit(family, application);
        return application;
    }

    private static MockHttpServletResponse begin(CookieBrowser family, OpenSeason season, String number) {
        return family.post(
                "/family/applications/new",
                "season",
                season.season().toString(),
                "number",
                number,
                "name",
                NAME,
                "relation",
                "MOTHER");
    }

    private static void describeAddress(
            CookieBrowser family, OpenSeason season, ApplicationId application, String door) {
        family.post(
                form(application) + "/address", "division", season.township().value(), "estate", ESTATE, "door", door);
    }

    private static void submit(CookieBrowser family, ApplicationId application) {
        assertThat(family.post(form(application) + "/check", "declared", "true").getRedirectedUrl())
                .endsWith("/receipt");
    }

    /** Somebody else names the same child and looks for its application: the refusals must not write down whom. */
    private void intrude(OpenSeason season, String number, ApplicationId application) {
        CookieBrowser stranger = browser();
        people.enter(stranger, IdentityFixtures.anyPhone());
        assertThat(begin(stranger, season, number).getRedirectedUrl()).isNull();
        assertThat(stranger.get(form(application)).getStatus()).isEqualTo(404);
    }

    private void decide(CookieBrowser office, ApplicationId application, String decision, String... fields) {
        String reviewed = "/review/cases/" + reviews.waitingCaseOf(application);
        office.post(reviewed + "/claim");
        Document page = office.page(reviewed);
        assertThat(page.text()).contains(NAME, GUARDIAN, ESTATE);
        List<String> form = new ArrayList<>(List.of(fields));
        form.addAll(List.of("round", page.select("input[name=round]").val()));
        assertThat(office.post(reviewed + "/" + decision, form.toArray(String[]::new))
                        .getStatus())
                .isEqualTo(302);
    }

    private void administer(OpenSeason season, String officersOwn) {
        CookieBrowser office = browser();
        people.enterFirst(office, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
        office.post(
                "/district/schools/" + season.school() + "/plans/" + season.season(),
                "seats",
                "5",
                "reason",
                PUBLIC,
                "seen",
                "1");
        MockHttpServletResponse made = office.post(
                "/district/staff",
                "login",
                IdentityFixtures.anyLogin().value(),
                "name",
                OFFICER,
                "phone",
                officersOwn,
                "district",
                season.district().toString());
        assertThat(made.getStatus()).isEqualTo(200);
    }

    /** There is a seat for each child, so this one is offered one whatever was drawn. */
    private PlaceId take(CookieBrowser family, ApplicationId application) {
        PlaceId place = places.placeOf(application).orElseThrow().id();
        family.post("/family/places/" + place + "/confirmation");
        assertThat(family.page("/family/places/" + place + "/notice").text()).contains(NAME);
        return place;
    }

    private void checkIn(OpenSeason season, PlaceId place) {
        CookieBrowser desk = browser();
        people.enterFirst(desk, ScopedRole.at(Role.SCHOOL_OFFICER, season.district(), season.school()));
        assertThat(desk.page("/school/check-in").text()).contains("上**").doesNotContain(NAME);
        desk.post("/school/check-in/" + place, "sure", "true");
    }

    /** Messages are written by another thread: the last of them shows that the child went the whole way. */
    private static void hears(CookieBrowser family, String message) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(family.page("/family/messages").text()).contains(message));
    }

    /** The bundle's files, the logs of the draws and of the audit, and every public page that tells of this child. */
    private String written(
            OpenSeason season, DrawId draw, PlaceId place, ApplicationId application, CookieBrowser family) {
        String district = season.township().value().substring(0, 6);
        StringBuilder written = new StringBuilder();
        bundle(draw).forEach(written::append);
        for (String path : List.of(
                "/draws/" + draw,
                "/draws/log/" + district + "/entries.ndjson",
                "/draws/log/" + district + "/sth.json",
                "/audit-anchors/" + district + "/anchors.csv",
                "/admission-notices?number="
                        + places.placeOf(application).orElseThrow().notice().grouped(),
                "/districts/" + district)) {
            written.append(latin(open(get(path))));
        }
        var auditor = seeds.officer(season, Role.AUDITOR);
        String audit = "/supervision/audit/" + season.district();
        String export = latin(open(get(audit + "/export.ndjson").with(as(auditor))));
        assertThat(export).contains("admission.check-in", "protection.read", place.toString());
        written.append(export).append(latin(open(get(audit).with(as(auditor)))));
        return written.append(latin(
                        family.get(form(application) + "/roll-receipt.json").getContentAsByteArray()))
                .toString();
    }

    private List<String> bundle(DrawId draw) {
        List<String> files = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(open(get("/draws/" + draw + "/bundle.zip"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName() + latin(zip.readAllBytes()));
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        assertThat(files).anyMatch(file -> file.startsWith("result.csv")).anyMatch(file -> file.contains("roll.csv"));
        return files;
    }

    private byte[] open(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse answer = site.perform(request).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getContentAsByteArray();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String form(ApplicationId application) {
        return "/family/applications/" + application;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
