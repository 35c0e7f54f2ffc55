package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.DemoAccounts;
import cn.sunshine.enrollment.identity.service.StaffSummary;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.springframework.boot.test.context.TestComponent;

/** Lets people in through the real doors, with what the demo's page would show them. */
@TestComponent
class Doors {

    private final SeasonQueries seasons;
    private final AccountQueries accounts;
    private final DemoAccounts codes;
    private final OneTimeCodeOutbox outbox;
    private final Map<String, String> shown = new ConcurrentHashMap<>();

    Doors(SeasonQueries seasons, AccountQueries accounts, DemoAccounts codes, OneTimeCodeOutbox outbox) {
        this.seasons = seasons;
        this.accounts = accounts;
        this.codes = codes;
        this.outbox = outbox;
    }

    HttpVisitor guardian(int port, String phone) {
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
        visitor.submit(Map.of("name", login, "password", "sunshine-demo"));
        visitor.submit(Map.of("code", totp(login)));
        assertThat(visitor.status()).as("%s is in: %s", login, visitor.text()).isEqualTo(200);
        return visitor;
    }

    /** A code that was not shown before: each opens the door once. */
    String totp(String login) {
        String code = codeNow(login);
        while (code.equals(shown.put(login, code))) {
            pause();
            code = codeNow(login);
        }
        return code;
    }

    private String codeNow(String login) {
        return codes.codeOf(staff(login).id()).orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    StaffSummary staff(String login) {
        List<StaffSummary> all = accounts.officers(
                seasons.districts().get(0).id(), Role.granted().toArray(Role[]::new));
        return all.stream().filter(one -> one.login().equals(login)).findFirst().orElseThrow();
    }

    static String firstOption(HttpVisitor visitor, String select) {
        Element option = visitor.page().selectFirst("[name=" + select + "] option[value~=.+]");
        assertThat(option).as("an option of %s", select).isNotNull();
        return option.val();
    }
}
