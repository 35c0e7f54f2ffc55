package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Counter;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes districts with one of everything, through the real use cases. */
@Lazy
@Component
class Seeds {

    private static final int SEATS = 4;

    /** One for each seat, and four who wait: one leaves the list, and the last still waits when two seats became free. */
    private static final int DRAWN = SEATS + 4;

    /** Digits of a county's code, with which the code of each of its townships begins. */
    private static final int COUNTY = 6;

    private final People people;
    private final RegistrationFixtures registration;
    private final ReviewFixtures reviews;
    private final CeremonyFixtures ceremonies;
    private final AdmissionQueries places;
    private final PlaceAnswer answers;
    private final SchoolQueries schools;
    private final SchoolAdministration administration;
    private final SeasonAdministration seasons;
    private final Counter counter;
    private final JdbcClient jdbc;
    private @Nullable OpenSeason neighbour;

    Seeds(
            People people,
            RegistrationFixtures registration,
            ReviewFixtures reviews,
            CeremonyFixtures ceremonies,
            AdmissionQueries places,
            PlaceAnswer answers,
            SchoolQueries schools,
            SchoolAdministration administration,
            SeasonAdministration seasons,
            Counter counter,
            JdbcClient jdbc) {
        this.people = people;
        this.registration = registration;
        this.reviews = reviews;
        this.ceremonies = ceremonies;
        this.places = places;
        this.answers = answers;
        this.schools = schools;
        this.administration = administration;
        this.seasons = seasons;
        this.counter = counter;
        this.jdbc = jdbc;
    }

    Seed district() {
        haveNeighbour();
        AccountId family = people.guardian().id();
        OpenSeason season = ceremonies.seasonWithApproved(0);
        administration.approve(new ApprovePlan(
                season.school(), season.season(), new SeatCount(SEATS), SeatCount.NONE, family, "a seat more"));
        List<ApplicationId> approved = Stream.generate(() -> registration.approved(season, family))
                .limit(DRAWN)
                .toList();
        DrawId draw = ceremonies.released(season);
        registration.open(season.season(), PhaseKind.REVIEW);
        registration.open(season.season(), PhaseKind.CHECK_IN);
        List<PlaceView> drawn = approved.stream()
                .map(application -> places.placeOf(application).orElseThrow())
                .sorted(Comparator.comparing(PlaceView::waitingRank, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        ApplicationId draft = registration.draft(season, family);
        Map<String, String> ids = new HashMap<>();
        ids.put("applications", draft.toString());
        ids.put("applications/{id}/discard", registration.draft(season, family).toString());
        ids.put("applications/{application}", drawn.get(0).application().toString());
        ids.put("lottery", draw.toString());
        ids.put("draws", draw.toString());
        putOffice(ids, season);
        putSubmission(ids, season, family);
        ids.put("lost-numbers", lostNumber(season, family).toString());
        putPlaces(ids, drawn);
        return new Seed(season, family, draft, drawn.get(0).application(), draw, ids, codes(season));
    }

    /** An officer of the district in this role; of its first school where the role is held at one. */
    SignedIn officer(OpenSeason season, Role role) {
        return people.officer(
                role == Role.SCHOOL_OFFICER
                        ? ScopedRole.at(role, season.district(), season.school())
                        : ScopedRole.in(role, season.district()));
    }

    /** Where there is one district only, the pages on which one is chosen lead straight to it. */
    private void haveNeighbour() {
        if (neighbour == null) {
            neighbour = registration.openSeason();
        }
    }

    private void putOffice(Map<String, String> ids, OpenSeason season) {
        ids.put("audit", season.district().toString());
        ids.put("hotlines", season.district().toString());
        ids.put("season", season.season().toString());
        ids.put(Seed.AHEAD, ahead(season.district()).toString());
        ids.put(Seed.AHEAD.replace("publicity", "births"), ids.get(Seed.AHEAD));
        ids.put("participation", ids.get(Seed.AHEAD));
        ids.put("catchment", season.season().toString());
        ids.put("plans", season.season().toString());
        ids.put("schools", season.school().toString());
        ids.put("rules", first("address_rule where season_id", season.season().value()));
        SignedIn officer = people.officer(ScopedRole.in(Role.SUPERVISOR, season.district()));
        ids.put("staff", officer.id().toString());
        ids.put("grants", first("role_grant where account_id", officer.id().value()));
    }

    /** A season for which no family has registered. */
    private SeasonId ahead(DistrictId district) {
        return seasons.announce(new AnnounceSeason(
                district,
                new AcademicYear(2029),
                Stage.PRIMARY,
                new BirthWindow(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31)),
                new PublicityDays(30),
                new DrawNotice(0)));
    }

    /** What has been handed in: it has a receipt, a case, and can be taken back. */
    private void putSubmission(Map<String, String> ids, OpenSeason season, AccountId family) {
        ApplicationId submitted = registration.submitted(season, family);
        ids.put("applications/{id}/receipt", submitted.toString());
        ids.put("applications/{id}/withdraw", submitted.toString());
        ids.put("cases", reviews.caseOf(submitted).toString());
    }

    /** An officer has seen the family, and another is to decide. */
    private LostNumberId lostNumber(OpenSeason season, AccountId family) {
        return counter.reported(
                season.district(), family, IdentityFixtures.anyPhone(), officer(season, Role.DISTRICT_REVIEWER));
    }

    /** Two places that are offered, two that the family took, one on the waiting list, and one child who has none. */
    private void putPlaces(Map<String, String> ids, List<PlaceView> drawn) {
        PlaceView taken = drawn.get(2);
        answers.confirm(taken.id(), taken.guardian());
        PlaceView returned = drawn.get(3);
        answers.confirm(returned.id(), returned.guardian());
        PlaceView left = drawn.get(DRAWN - 2);
        answers.leaveWaitingList(left.id(), left.guardian());
        ids.put("places", drawn.get(0).id().toString());
        ids.put("places/{id}/refusal", drawn.get(1).id().toString());
        ids.put("places/{id}/return", returned.id().toString());
        ids.put("places/{id}/notice", taken.id().toString());
        ids.put("check-in", taken.id().toString());
        ids.put("places/{id}/waiting-list", drawn.get(DRAWN - 1).id().toString());
    }

    /** What stands in an address and everybody may know. */
    private Map<String, String> codes(OpenSeason season) {
        String district = season.township().value().substring(0, COUNTY);
        String school = schools.school(season.school()).orElseThrow().code().value();
        return Map.of(
                "districts/{code}", district,
                "registration/{code}", district,
                "log/{code}", district,
                "audit-anchors/{code}", district,
                "schools/{code}", school,
                "files/{name}", "result.csv");
    }

    private String first(String rows, Object value) {
        return jdbc.sql("select id::text from " + rows + " = :value limit 1")
                .param("value", value)
                .query(String.class)
                .single();
    }
}
