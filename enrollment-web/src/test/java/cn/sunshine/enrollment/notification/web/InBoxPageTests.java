package cn.sunshine.enrollment.notification.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.notification.Message;
import cn.sunshine.enrollment.notification.MessageId;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Messages;
import cn.sunshine.enrollment.notification.Occurrence;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A family says of what it has seen that it is read, and of nothing else. */
@ApplicationTest
class InBoxPageTests {

    private static final Instant MORNING = Instant.parse("2026-05-01T00:00:00.123456Z");

    @Autowired
    MockMvc browser;

    @Autowired
    Messages messages;

    @Autowired
    InBox inBox;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    private SignedIn family;

    @BeforeEach
    void twoMessagesOfTheMorning() {
        family = Visitors.newGuardian(signIn, outbox);
        write(family, MORNING);
        write(family, MORNING);
    }

    @Test
    void whatCameAfterThePageWasOpenedStaysUnread() throws Exception {
        String upTo = page().select("form[action$=/read] [name=upTo]").val();
        write(family, MORNING.plusSeconds(1));

        readUpTo(upTo);

        assertThat(inBox.unread(family.id())).isOne();
        assertThat(inBox.messages(family.id(), null, 20).messages())
                .extracting(message -> message.read())
                .containsExactly(false, true, true);
    }

    @Test
    void everyPageOfAFamilySaysHowManyItHasNotReadAlsoToWhoOnlyHears() throws Exception {
        Element entry = entry("/family");
        assertThat(entry.select("[aria-hidden=true]").text()).isEqualTo("2");
        assertThat(entry.select(".visually-hidden").text()).isEqualTo("（2 条未读）");
        assertThat(entry("/account").text()).contains("2 条未读");
        assertThat(entry("/family", new Cookie("lang", "en")).text()).isEqualTo("Messages2 (2 unread)");

        readUpTo(page().select("form[action$=/read] [name=upTo]").val());

        assertThat(entry("/family").text()).isEqualTo("消息");
    }

    @Test
    void eachMessageNamesTheChildThatItIsAbout(@Autowired RegistrationFixtures registration) throws Exception {
        assertThat(page().select("main").text()).doesNotContain("林小满");
        registration.submitted(registration.openSeason(), family.id());

        await().untilAsserted(() -> assertThat(
                        page().select("main section:contains(已收到您的报名)").text())
                .contains("林小满"));
    }

    @Test
    void allThatThePageShowsIsRead() throws Exception {
        readUpTo(page().select("form[action$=/read] [name=upTo]").val());

        assertThat(inBox.unread(family.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "2026-99-01T00:00:00Z_x",
                "0000-01-01T00:00:00Z_00000000-0000-4000-8000-000000000000"
            })
    void aFormThatNamesNoMessageLeadsBackAndMarksNothing(String upTo) throws Exception {
        readUpTo(upTo);

        assertThat(inBox.unread(family.id())).isEqualTo(2);
    }

    @Test
    void ACL_03_marksNoMessageOfAnotherFamily() throws Exception {
        SignedIn another = Visitors.newGuardian(signIn, outbox);
        write(another, MORNING);

        readUpTo(inBox.messages(another.id(), null, 20).newest().orElseThrow().toString());
        readUpTo("9999-12-31T00:00:00Z_" + UUID.randomUUID());

        assertThat(inBox.unread(another.id())).isOne();
        assertThat(inBox.unread(family.id())).isZero();
    }

    /** Newer ones stand on the first page, where nobody who reads an older one sees them. */
    @Test
    void onlyTheFirstPageOffersToMarkAllAsRead() throws Exception {
        for (int older = 1; older <= 20; older++) {
            write(family, MORNING.minusSeconds(older));
        }
        String next = page().select("a[href*='after=']").attr("href");

        assertThat(page().select("form[action$=/read]")).hasSize(1);
        assertThat(page(next).select("main section")).isNotEmpty();
        assertThat(page(next).select("form[action$=/read]")).isEmpty();
    }

    private void write(SignedIn reader, Instant at) {
        Occurrence offer = new Occurrence(
                MessageKind.PLACE_OFFERED, UUID.randomUUID(), UUID.randomUUID().toString());
        messages.save(Message.write(new MessageId(UUID.randomUUID()), reader.id(), offer, at));
    }

    private Element entry(String path, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = get(path).with(as(family));
        MockHttpServletResponse answer = browser.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse();
        return Jsoup.parse(answer.getContentAsString())
                .select(".service-nav a[href=/family/messages]")
                .first();
    }

    private Document page() throws Exception {
        return page("/family/messages");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(browser.perform(get(path).with(as(family)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void readUpTo(String upTo) throws Exception {
        MockHttpServletResponse answer = browser.perform(post("/family/messages/read")
                        .param("upTo", upTo)
                        .with(as(family))
                        .with(withFormToken()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/family/messages");
    }
}
