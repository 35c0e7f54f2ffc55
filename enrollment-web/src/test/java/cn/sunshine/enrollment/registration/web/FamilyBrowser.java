package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A guardian at the registration pages. */
record FamilyBrowser(MockMvc browser, SignedIn guardian) {

    static final String APPLICATIONS = "/family/applications/";

    /** Signed in afresh. */
    static FamilyBrowser of(MockMvc browser, GuardianSignIn signIn, OneTimeCodeOutbox outbox) {
        return new FamilyBrowser(browser, Visitors.newGuardian(signIn, outbox));
    }

    AccountId id() {
        return guardian.id();
    }

    MockHttpServletResponse show(String path) throws Exception {
        return browser.perform(get(path).with(as(guardian))).andReturn().getResponse();
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request.with(as(guardian)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse begin(OpenSeason season, String number, String name) throws Exception {
        return send(
                post(APPLICATIONS + "new"),
                "season",
                season.season().toString(),
                "number",
                number,
                "name",
                name,
                "relation",
                "FATHER");
    }

    /** Writes that the child lives on 果园路, of which the fixtures have a rule. */
    MockHttpServletResponse livesAt(ApplicationId id, OpenSeason season, String number) throws Exception {
        return send(
                post(APPLICATIONS + id + "/address"),
                "division",
                season.township().value(),
                "road",
                "果园路",
                "houseNumber",
                number);
    }

    static String location(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }
}
