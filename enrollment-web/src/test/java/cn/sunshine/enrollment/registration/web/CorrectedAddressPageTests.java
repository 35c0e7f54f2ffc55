package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewDeciding;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another home may lie in another school's catchment: who corrects the address chooses the school again. */
@ApplicationTest
class CorrectedAddressPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewFixtures review;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewDeciding deciding;

    @SuppressWarnings("NullAway.Init")
    private SignedIn family;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @BeforeEach
    void aFamily(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = Visitors.newGuardian(signIn, outbox);
        season = review.openSeason();
    }

    @Test
    void choosesTheSchoolOfTheCorrectedAddressAndIsToldWhy() {
        String page = returnedForItsAddress();

        assertThat(correctTo(page, "河畔路")).isEqualTo(page + "/school");
        assertThat(main(page + "/school")).contains("您改了住址，对口学校可能不同", "果园小学", "河畔小学");
        assertThat(desk.openInEnglish(page + "/school", family).select("main").text())
                .contains("You changed the address, so another school may be yours now");

        desk.submit(
                page + "/school", family, "school", season.otherSchool().value().toString());
        assertThat(main(page + "/check")).contains("河畔小学", "对口公办学校，依据：河畔路1—99号");
        desk.submit(page + "/check", family, "declared", "true");
        assertThat(main(page)).contains("已重新提交，等待审核", "河畔小学");
    }

    @Test
    void readsThatTheSchoolMayBeChosenAnewAndDoesNotHaveTo() {
        String page = returnedForItsAddress();
        correctTo(page, "河畔路");

        assertThat(main(page)).contains("住址没有写到门牌", "您改了住址，可以重新选择学校");
        assertThat(main(page + "/check")).contains("您改了住址，可以重新选择学校");
        assertThat(desk.open(page + "/check", family).select("main dl a").eachAttr("href"))
                .contains(page + "/address", page + "/school");
        desk.submit(page + "/check", family, "declared", "true");
        assertThat(main(page)).contains("已重新提交，等待审核", "果园小学");
    }

    @Test
    void keepsTheSchoolLockedWhileTheAddressIsAsItWas() {
        String page = returnedForItsAddress();

        assertThat(correctTo(page, "果园路")).isEqualTo(page + "/check");
        assertThat(main(page + "/school")).contains("这一项现在不能修改");
        assertThat(main(page)).doesNotContain("您改了住址");
    }

    /** Where the answer to the address leads. */
    private String correctTo(String page, String road) {
        return Objects.requireNonNull(desk.submit(
                        page + "/address",
                        family,
                        "division",
                        season.township().toString(),
                        "road",
                        road,
                        "houseNumber",
                        "15",
                        "door",
                        "2栋301")
                .getRedirectedUrl());
    }

    private String returnedForItsAddress() {
        ApplicationId application = registration.submitted(season, family.id());
        ReviewOfficer officer = review.officer(season);
        ReviewCaseId id = review.caseOf(application);
        claiming.claim(id, officer);
        deciding.returnForCorrection(id, officer, 1, Set.of(ReturnReason.ADDRESS_INCOMPLETE), "");
        return APPLICATIONS + application;
    }

    private String main(String path) {
        return desk.open(path, family).select("main").text();
    }
}
