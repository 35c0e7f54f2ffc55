package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes districts with one of everything, through the real use cases. */
@Lazy
@Component
class Seeds {

    private final People people;
    private final RegistrationFixtures registration;
    private final ReviewFixtures reviews;
    private final CeremonyFixtures ceremonies;
    private final AdmissionQueries places;
    private final JdbcClient jdbc;

    Seeds(
            People people,
            RegistrationFixtures registration,
            ReviewFixtures reviews,
            CeremonyFixtures ceremonies,
            AdmissionQueries places,
            JdbcClient jdbc) {
        this.people = people;
        this.registration = registration;
        this.reviews = reviews;
        this.ceremonies = ceremonies;
        this.places = places;
        this.jdbc = jdbc;
    }

    Seed district() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        ApplicationId drawn = registration.approved(season, people.guardian().id());
        DrawId draw = ceremonies.released(season);
        registration.open(season.season(), PhaseKind.REVIEW);
        PlaceView place = places.placeOf(drawn).orElseThrow();
        AccountId family = people.guardian().id();
        Map<String, String> ids = new HashMap<>();
        ApplicationId draft = registration.draft(season, family);
        ids.put("applications", draft.toString());
        ids.put("places", place.id().toString());
        ids.put("check-in", place.id().toString());
        ids.put("lottery", draw.toString());
        ids.put("season", season.season().toString());
        ids.put("catchment", season.season().toString());
        ids.put("plans", season.season().toString());
        ids.put("schools", season.school().toString());
        ids.put("cases", reviews.submitted(season).toString());
        ids.put("rules", first("address_rule where season_id", season.season().value()));
        SignedIn officer = people.officer(ScopedRole.in(Role.SUPERVISOR, season.district()));
        ids.put("staff", officer.id().toString());
        ids.put("grants", first("role_grant where account_id", officer.id().value()));
        return new Seed(season, family, place.guardian(), draft, drawn, draw, ids);
    }

    /** An officer of the district in this role; of its first school where the role is held at one. */
    SignedIn officer(OpenSeason season, Role role) {
        return people.officer(
                role == Role.SCHOOL_OFFICER
                        ? ScopedRole.at(role, season.district(), season.school())
                        : ScopedRole.in(role, season.district()));
    }

    private String first(String rows, Object value) {
        return jdbc.sql("select id::text from " + rows + " = :value limit 1")
                .param("value", value)
                .query(String.class)
                .single();
    }
}
