package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A family sends an answer while its database is shut down for a restart, or its disk is full. */
@ApplicationTest
class DatabaseLeavesPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    TestDatabase database;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "as what a restart of PostgreSQL tells : raise exception 'terminating connection due to administrator command' using errcode = '57P01'",
                "as a server that goes down : perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1)",
                "as a full disk : raise exception 'could not extend file' using errcode = '53100'"
            })
    void RES_07_whoSendsAnAnswerThenIsAskedToComeBackInAMoment(String what, String happens) throws Exception {
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId id = fixtures.draft(fixtures.openSeason(), family.id());
        sql("create or replace function away_for_a_moment() returns trigger language plpgsql as $$ begin " + happens
                + "; return new; end $$");
        sql("create trigger away_for_a_moment before update on application for each row when (old.id = '" + id
                + "') execute function away_for_a_moment()");
        try {
            MockHttpServletResponse answer = browser.perform(post("/family/applications/" + id + "/guardian")
                            .param("name", "林一一")
                            .accept("text/html")
                            .with(as(family))
                            .with(withFormToken()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(what).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).as(what).isEqualTo("60");
        } finally {
            sql("drop trigger away_for_a_moment on application");
            sql("drop function away_for_a_moment()");
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement once = owner.createStatement()) {
            once.execute(statement);
        }
    }
}
