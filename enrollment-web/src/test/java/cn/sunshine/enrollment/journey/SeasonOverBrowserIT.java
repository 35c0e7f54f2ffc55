package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.PhaseKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes too late. Stands behind {@link SeasonIT}, which moves the clock as far: it goes forward only. */
@RunningDemo
@InBrowser
class SeasonOverBrowserIT {

    /** The demo's first child of the primary schools, whose family filled everything in and never handed it in. */
    private static final String WITH_A_DRAFT = "19900000120";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoWantsToRegisterIsToldThatNobodyCan() {
        demo.moveClockUntil(PhaseKind.CHECK_IN, port);
        HttpVisitor family = doors.guardian(port, WITH_A_DRAFT);
        try (Browser parent = new Browser(port, Looks.PHONE).as(family)) {
            Looks.rightForEverybody(parent.open("/family"), "family-too-late");
            assertThat(parent.text()).contains("现在不在报名时间内");
            Looks.rightForEverybody(parent.open("/family/applications/new"), "registration-closed");
            assertThat(parent.script("return document.querySelectorAll('main form').length"))
                    .isEqualTo(0L);
        }
    }

    /** The hour ends an offer, be it that somebody moved the demo's clock there. */
    @Test
    void thePlatformLetWhatNobodyAnsweredLapse() {
        demo.moveClockUntil(PhaseKind.CHECK_IN, port);
        assertThat(jdbc.sql(
                                "select distinct actor_role from audit_entry where action in ('admission.expire', 'admission.close-waiting-list')")
                        .query(String.class)
                        .set())
                .containsExactly("SYSTEM");
    }
}
