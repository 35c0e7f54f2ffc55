package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever starts the application by the one command finds, and finds again from the button. */
@RunningDemo
class DemoIT {

    private static final String FAMILY = "19900000000";
    private static final String[] OFFICERS = {
        "admin",
        "publisher",
        "reviewer",
        "reviewer2",
        "lottery",
        "notary",
        "parent",
        "delegate",
        "school-p",
        "school-j",
        "supervisor",
        "auditor"
    };

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesEverythingAnewFromItsButtonAndLetsNobodyStay() throws InterruptedException {
        HttpVisitor family = doors.guardian(port, FAMILY);
        demo.moveClockUntil(PhaseKind.REVIEW, port);
        String before = demo.of(Stage.PRIMARY).id().toString();
        List<String> doneAgainAndAgain = scheduled();

        HttpVisitor visitor = new HttpVisitor(port).open("/demo");
        CompletableFuture<HttpVisitor> reset =
                CompletableFuture.supplyAsync(() -> visitor.submit("form[action$=reset]", Map.of()));
        Set<Integer> met = new TreeSet<>();
        while (!reset.isDone()) {
            met.add(new HttpVisitor(port).open("/").status());
        }

        assertThat(met).as("whoever comes meanwhile").isSubsetOf(200, 503).contains(503);
        reset.join();
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.path()).isEqualTo("/demo");
        await().untilAsserted(() -> assertThat(banner()).contains("演示数据正在生成"));
        demo.awaitFilled();
        await().untilAsserted(() -> assertThat(banner()).contains("网上报名正在进行"));
        assertThat(demo.of(Stage.PRIMARY).id().toString()).isNotEqualTo(before);
        assertThat(seasons.isOpen(demo.of(Stage.PRIMARY).id(), PhaseKind.REGISTRATION))
                .as("the clock stands at the beginning again")
                .isTrue();
        assertThat(scheduled()).isNotEmpty().isEqualTo(doneAgainAndAgain);
        assertThat(family.open("/family").path()).as("no session survived").isEqualTo("/sign-in");
        assertThatItIsWhole();
    }

    /** What stands under the navigation of the first page: no date while it would not be true. */
    private String banner() {
        return new HttpVisitor(port).open("/").page().select(".season-banner").text();
    }

    private List<String> scheduled() {
        return jdbc.sql("select task_name from scheduled_tasks order by task_name")
                .query(String.class)
                .list();
    }

    private void assertThatItIsWhole() {
        assertThat(new HttpVisitor(port).open("/").page().select("a[href^=/schools/]"))
                .extracting(link -> link.attr("href"))
                .doesNotHaveDuplicates()
                .hasSize(12);
        assertThat(jdbc.sql("select count(*) from child").query(Integer.class).single())
                .isEqualTo(300);
        assertThat(counts("application")).containsOnlyKeys(names(ApplicationStatus.values()));
        assertThat(counts("place")).containsKeys("WAITING", "OFFERED", "CONFIRMED", "DECLINED", "CHECKED_IN");
        List<String> logins = new HttpVisitor(port)
                .open("/demo").page().select("tbody tr th code").stream()
                        .map(Element::text)
                        .toList();
        assertThat(logins).contains(OFFICERS);
        assertThatItsPeopleActedThemselves();
        assertThat(doors.officer(port, "reviewer").path()).isEqualTo("/review");
        assertThatItsPageOpensTheDoor("auditor");
        assertThatItsPageHasAChildToRegister();
    }

    /** Whoever reads the log, and a family that asks who read its file, finds the demo's people, as in a real district. */
    private void assertThatItsPeopleActedThemselves() {
        assertThat(jdbc.sql("""
                        select distinct actor_role from audit_entry where actor_account is not null""").query(String.class).set())
                .contains(
                        "DISTRICT_ADMINISTRATOR",
                        "CATCHMENT_PUBLISHER",
                        "DISTRICT_REVIEWER",
                        "LOTTERY_ADMINISTRATOR",
                        "WITNESS",
                        "SCHOOL_OFFICER",
                        "GUARDIAN");
        assertThat(jdbc.sql("""
                        select count(*) from review_decision decision
                        join review_case on review_case.id = decision.case_id
                        where not exists (
                          select 1 from personal_data_reading
                          where subject_id = review_case.application_id and actor_account = decision.decided_by)""").query(Integer.class).single())
                .as("decisions on a file that the officer had not opened")
                .isZero();
    }

    /** As a newcomer does it, with nothing but what the page shows. */
    private void assertThatItsPageOpensTheDoor(String login) {
        HttpVisitor newcomer = new HttpVisitor(port).open("/sign-in/staff");
        newcomer.submit(Map.of("name", login, "password", "sunshine-demo"));
        Element row =
                new HttpVisitor(port).open("/demo").page().selectFirst("tbody tr:has(th code:contains(" + login + "))");
        newcomer.submit(Map.of("code", row.select("td").last().text()));
        assertThat(newcomer.open("/account").path()).as(newcomer.text()).isEqualTo("/account");
    }

    /** The first step of the tour: the number is taken, so the page after it asks for the guardian. */
    private void assertThatItsPageHasAChildToRegister() {
        String number = new HttpVisitor(port)
                .open("/demo")
                .page()
                .select("main li code")
                .last()
                .text();
        HttpVisitor family = doors.guardian(port, "19911112222").open("/family/applications/new");
        family.submit(Map.of("name", "林小树", "number", number, "relation", "MOTHER"));
        assertThat(family.path()).as(family.text()).endsWith("/guardian");
    }

    private static String[] names(Enum<?>[] constants) {
        return List.of(constants).stream().map(Enum::name).toArray(String[]::new);
    }

    private Map<String, Integer> counts(String table) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("select status, count(*) as children from " + table + " group by status")
                .query(row -> {
                    counts.put(row.getString("status"), row.getInt("children"));
                });
        return counts;
    }
}
