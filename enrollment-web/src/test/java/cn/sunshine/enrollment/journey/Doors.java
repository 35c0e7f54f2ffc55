package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.DemoAccounts;
import cn.sunshine.enrollment.identity.service.StaffSummary;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people in through the real doors, with what the demo's page would show them. */
@TestComponent
class Doors {

    private static final String PASSWORD = "sunshine-demo";

    private final DemoSeasons demo;
    private final AccountQueries accounts;
    private final DemoAccounts codes;
    private final OneTimeCodeOutbox outbox;
    private final JdbcClient jdbc;

    Doors(DemoSeasons demo, AccountQueries accounts, DemoAccounts codes, OneTimeCodeOutbox outbox, JdbcClient jdbc) {
        this.demo = demo;
        this.accounts = accounts;
        this.codes = codes;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** A journey does not wait a minute for the next code of a family that another has met. */
    HttpVisitor guardian(int port, String phone) {
        jdbc.sql("update one_time_code set requested_at = requested_at - interval '2 minutes'")
                .update();
        HttpVisitor visitor = new HttpVisitor(port).open("/sign-in").submit(Map.of("phone", phone));
        visitor.submit(Map.of("code", codeFor(phone)));
        assertThat(visitor.status()).isEqualTo(200);
        return visitor;
    }

    String codeFor(String phone) {
        return outbox.latest().stream()
                .filter(sent -> sent.phone().value().equals(phone))
                .findFirst()
                .orElseThrow()
                .code();
    }

    HttpVisitor officer(int port, String login) {
        HttpVisitor visitor = new HttpVisitor(port).open("/sign-in/staff");
        visitor.submit(Map.of("name", login, "password", PASSWORD));
        visitor.submit(Map.of("code", totp(login)));
        assertThat(visitor.status()).as("%s is in: %s", login, visitor.text()).isEqualTo(200);
        return visitor;
    }

    /** An officer at a browser on the desk. The door is not looked at: his cookies are handed over. */
    Browser desk(int port, String login) {
        return new Browser(port, Looks.DESK).as(officer(port, login));
    }

    /** Lets an officer in by the page that the browser shows him. */
    Browser letIn(Browser browser, String login) {
        browser.open("/sign-in/staff")
                .type("name", login)
                .type("password", PASSWORD)
                .send();
        return browser.type("code", totp(login)).send();
    }

    /** A code opens the door once; a journey does not wait half a minute for the next. */
    String totp(String login) {
        AccountId officer = staff(login).id();
        jdbc.sql("update account set last_totp_step = 0 where id = :id")
                .param("id", officer.value())
                .update();
        return codes.codeOf(officer).orElseThrow();
    }

    StaffSummary staff(String login) {
        List<StaffSummary> all =
                accounts.officers(demo.district(), Role.granted().toArray(Role[]::new));
        return all.stream().filter(one -> one.login().equals(login)).findFirst().orElseThrow();
    }

    static String firstOption(HttpVisitor visitor, String select) {
        Element option = visitor.page().selectFirst("[name=" + select + "] option[value~=.+]");
        assertThat(option).as("an option of %s", select).isNotNull();
        return option.val();
    }
}
