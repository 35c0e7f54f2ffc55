package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccessRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What cannot be put on record is not done, by none of the forms of the product. */
@ApplicationTest
class UnrecordedActionSecurityTests {

    /** Forms of which the log says nothing, as they decide nothing and show nobody's data to another; all others are. */
    private static final Set<String> NOT_ON_RECORD = Set.of(
            // a family before it hands in, and its own in-box
            "/family/applications/new",
            "/family/applications/{id}/child",
            "/family/applications/{id}/guardian",
            "/family/applications/{id}/address",
            "/family/applications/{id}/school",
            "/family/messages/read",
            // looking a case up by its number: what is read of it then is on record, as any reading
            "/review/find",
            // asking for a code, leaving without having come in, looking an address up
            "/sign-in",
            "/account/phone",
            "/sign-out",
            "/catchment/{season}");

    /** Forms after which nothing that Hibernate keeps is another than before, so that there is no hash of it. */
    private static final Set<String> CHANGING_NOTHING = Set.of(
            // sessions are not kept as things of the account
            "/account/sessions/end-others");

    private static final String FROM = "127.0.0.1";

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final OwnersConnection owner = new OwnersConnection();

    @TestFactory
    Stream<DynamicTest> AUD_01_AUD_08_everyFormIsOnRecordOrDoesNothing() {
        Walker walker = new Walker(site, seeds.district(), seeds);
        return routes.all(HttpMethod.POST).stream()
                .filter(route -> !Forms.WITH_A_SECRET.contains(route.pattern()))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> send(forms.of(route, walker), walker)));
    }

    /** The form is refused without a trace; the same form is accepted, and on record, as soon as it can be. */
    private void send(Form form, Walker walker) throws Exception {
        Tables tables = new Tables(owner.get());
        tables.settle();
        if (NOT_ON_RECORD.contains(form.route().pattern())) {
            isAccepted(form, sendUnrecorded(form, walker));
            return;
        }
        Map<String, String> before = tables.contents();
        RecordOutage.isRefused(sendUnrecorded(form, walker));
        assertThat(tables.contents()).isEqualTo(before);

        Instant begun = Instant.now().truncatedTo(ChronoUnit.MICROS);
        isAccepted(form, walker.answer(form.request()));
        isOnRecord(form, begun, LogEntry.since(begun, jdbc));
    }

    /** Who did it, in which role, from where, when, and what it was before or is now. */
    private static void isOnRecord(Form form, Instant begun, List<LogEntry> written) {
        SignedIn who = Objects.requireNonNull(form.who());
        assertThat(written).as("%s", form).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.account()).isEqualTo(who.id().toString());
            assertThat(entry.role()).isIn(roles(form.route().row(), who));
            assertThat(entry.source()).isEqualTo(FROM);
            assertThat(entry.at()).isBetween(begun, Instant.now());
            assertThat(entry.holdsAState())
                    .as(entry.action())
                    .isNotEqualTo(CHANGING_NOTHING.contains(form.route().pattern()));
        });
    }

    /** The roles to which the route is open, of those that this account holds. */
    private static Set<String> roles(AccessRow row, SignedIn who) {
        return who.roles().stream()
                .filter(role -> row.admits(Set.of(role)))
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    private MockHttpServletResponse sendUnrecorded(Form form, Walker walker) throws Exception {
        return new RecordOutage(owner.get()).during(() -> walker.answer(form.request()));
    }

    private static void isAccepted(Form form, MockHttpServletResponse answer) {
        assertThat(Form.accepts(answer)).as("%s: %d", form, answer.getStatus()).isTrue();
    }
}
