package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.NewPassword;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that few people come to. */
@RunningDemo
@InBrowser
class RareScreensBrowserIT {

    private static final String CASE = "main form[action*='/review/cases/']";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    StaffAdministration administration;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfficerOfTwoSchoolsChoosesBetweenThem() {
        DistrictId district = demo.district();
        UUID another = jdbc.sql("select id from school where id not in"
                        + " (select school_id from role_grant where school_id is not null) limit 1")
                .query(UUID.class)
                .single();
        administration.grant(
                doors.staff("school-j").id(),
                ScopedRole.at(Role.SCHOOL_OFFICER, district, new SchoolId(another)),
                SignedIn.staff(doors.staff("admin").id(), ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district)));
        try (Browser school = doors.desk(port, "school-j")) {
            school.open("/school/check-in");
            assertThat(school.text()).doesNotContain("通知编号");
            Looks.rightForEverybody(school, "check-in-choice");
            school.press("main a[href*='school=" + another + "']");
            Looks.rightForEverybody(school, "check-in-of-two-schools");
        }
    }

    @Test
    void anOfficerLooksAtWhatARecusalMeansAndARejectionIsExplainedToTheFamily() {
        HttpVisitor family = familyInReview();
        String application = family.page()
                .select("main a[href*='/family/applications/']")
                .first()
                .attr("href")
                .split("/")[3];
        String reviewed = "/review/cases/"
                + jdbc.sql("select id::text from review_case where application_id = :id::uuid")
                        .param("id", application)
                        .query(String.class)
                        .single();
        try (Browser reviewer = doors.desk(port, "reviewer")) {
            reviewer.open(reviewed).press(CASE + "[action$=claim] button");
            reviewer.script("document.querySelector('form[action$=recusal]').closest('details').open = true");
            Looks.rightForEverybody(reviewer, "case-recusal");
            reviewer.script("document.querySelector('form[action$=rejection]').closest('details').open = true");
            reviewer.choose("reason", "OUTSIDE_AREA").type("rejectionNote", "您填写的地址属于河畔小学的划片范围。");
            Looks.rightForEverybody(reviewer, "case-rejecting");
            reviewer.press(CASE + "[action$=rejection] button").open(reviewed);
            assertThat(reviewer.text()).contains("不通过", "住址不在所报学校的划片范围内").doesNotContain("起等待");
            Looks.rightForEverybody(reviewer, "case-rejected");
        }
        try (Browser parent = new Browser(port, Looks.PHONE).as(family)) {
            Looks.rightForEverybody(parent.open("/family"), "family-rejected");
            Looks.rightForEverybody(parent.open("/family/applications/" + application), "application-rejected");
            assertThat(parent.text()).contains("河畔小学的划片范围");
        }
    }

    @Test
    void anOfficerSetsUpTheSecondFactorWithAPictureForTheCamera() {
        DistrictId district = demo.district();
        NewPassword made =
                administration.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district));
        String login = jdbc.sql("select login_name from account where id = :id")
                .param("id", made.account().value())
                .query(String.class)
                .single();
        try (Browser officer = new Browser(port, Looks.PHONE)) {
            officer.open("/sign-in/staff").type("name", login).type("password", made.password());
            officer.send().await(".qr-card svg");
            Looks.rightForEverybody(officer, "second-factor-first-time");
        }
    }

    /** One of the last that registered: cases are decided in the order in which they came. */
    private HttpVisitor familyInReview() {
        return IntStream.rangeClosed(1, 180)
                .mapToObj(turn -> "1990000%04d".formatted(300 - turn))
                .map(phone -> doors.guardian(port, phone).open("/family"))
                .filter(found -> found.text().contains("等待审核"))
                .findFirst()
                .orElseThrow();
    }
}
