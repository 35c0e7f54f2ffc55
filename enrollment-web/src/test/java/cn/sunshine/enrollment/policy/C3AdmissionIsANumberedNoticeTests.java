package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.admission.NoticeNumber;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** C3 不得以……口头承诺、录取承诺书招揽生源. */
@ApplicationTest
class C3AdmissionIsANumberedNoticeTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    LotteryQueries draws;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    MockMvc browser;

    @Test
    void anybodyCanVerifyANoticeByItsNumberAndLearnsNothingOfTheChild() throws Exception {
        PlaceView place = place();
        NoticeNumber notice = answers.confirm(place.id(), place.guardian());

        assertThat(check(notice.grouped()))
                .contains("果园小学", notice.grouped())
                .doesNotContain("林小满", "林一诺", place.application().toString());
    }

    /** What an input method, a word processor or a page that was copied from makes of the number. */
    @Test
    void aNoticeIsFoundHoweverItsNumberWasTyped() throws Exception {
        PlaceView place = place();
        String number = answers.confirm(place.id(), place.guardian()).grouped();

        for (String typed : List.of(
                wide(number),
                number.replace('-', '\u2013'),
                number.replace('-', '\u00A0'),
                number.replace('-', '\u3000'),
                number.replace("-", "\u2014\u2014"),
                number.toLowerCase(Locale.ROOT))) {
            assertThat(check(typed)).as(typed).contains("果园小学", number);
        }
    }

    private static String wide(String text) {
        return text.chars().mapToObj(c -> Character.toString(c - '!' + '！')).collect(Collectors.joining());
    }

    @Test
    void aNumberThatNobodyWasGivenIsNoNotice() throws Exception {
        assertThat(check("ABCDEFGHJKMNPQRS")).contains("没有这个编号").doesNotContain("果园小学");
        assertThat(check("I was promised a place")).contains("没有这个编号");
    }

    @Test
    void theDatabaseItselfKnowsNoAdmissionWithoutANumber(@Autowired JdbcClient jdbc) {
        PlaceView place = place();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update place set status = 'CONFIRMED' where id = :id")
                        .param("id", place.id().value())
                        .update());
    }

    private PlaceView place() {
        DrawnChild first = draws.drawn(ceremonies.released(ceremonies.seasonWithApproved(3)))
                .get(0);
        return places.placeOf(first.application()).orElseThrow();
    }

    private String check(String number) throws Exception {
        return browser.perform(get("/admission-notices").param("number", number))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
