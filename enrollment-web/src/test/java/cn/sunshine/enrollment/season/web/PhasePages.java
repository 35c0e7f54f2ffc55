package cn.sunshine.enrollment.season.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form for the times of a phase, as an administrator fills it in and sends it. */
@Lazy
@Component
class PhasePages {

    private final OfficersDesk desk;
    private final SeasonQueries seasons;
    private final MockMvc browser;

    PhasePages(OfficersDesk desk, SeasonQueries seasons, MockMvc browser) {
        this.desk = desk;
        this.seasons = seasons;
        this.browser = browser;
    }

    static String form(OpenSeason season, PhaseKind kind) {
        return "/district/season/" + season.season() + "/phases/" + kind;
    }

    SignedIn administrator(OpenSeason season) {
        return desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
    }

    /** From 1 July of one year to 2 July of another. */
    MockHttpServletRequestBuilder times(String form, String fromYear, String fromTime, String toYear, String toTime) {
        return post(form)
                .param("seen", seen(form))
                .param("from.year", fromYear)
                .param("from.month", "7")
                .param("from.day", "1")
                .param("fromTime", fromTime)
                .param("to.year", toYear)
                .param("to.month", "7")
                .param("to.day", "2")
                .param("toTime", toTime);
    }

    MockHttpServletRequestBuilder times(String form, ZonedDateTime from, ZonedDateTime to) {
        return post(form)
                .param("seen", seen(form))
                .param("from.year", "" + from.getYear())
                .param("from.month", "" + from.getMonthValue())
                .param("from.day", "" + from.getDayOfMonth())
                .param("fromTime", "%tR".formatted(from))
                .param("to.year", "" + to.getYear())
                .param("to.month", "" + to.getMonthValue())
                .param("to.day", "" + to.getDayOfMonth())
                .param("toTime", "%tR".formatted(to));
    }

    /** The version of the season as it is now: nobody comes between. */
    String seen(String form) {
        SeasonId season = new SeasonId(UUID.fromString(form.split("/")[3]));
        return Integer.toString(seasons.season(season).orElseThrow().version());
    }

    MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }

    Optional<Phase> scheduled(OpenSeason season, PhaseKind kind) {
        return seasons.season(season.season()).orElseThrow().phase(kind);
    }

    static List<String> typed(Document form, String date, String time) {
        return Stream.of(date + ".year", date + ".month", date + ".day", time)
                .map(name -> form.select("input[name='" + name + "']").val())
                .toList();
    }
}
