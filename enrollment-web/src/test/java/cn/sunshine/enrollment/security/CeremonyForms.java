package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.PrepareDraw;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms at the console of a draw, each at a draw that has come as far as the form is for. */
@Lazy
@Component
class CeremonyForms {

    private static final String NATIONAL_DRAW = "03 09 14 21 26 33 + 07";

    private static final Set<String> OF_WITNESSES = Set.of("commitment", "secret", "duplicate", "attestation");

    private final People people;
    private final CeremonyFixtures ceremonies;
    private final CeremonySteps steps;
    private final RollFreeze freeze;
    private final DrawPreparation preparation;
    private final List<DrawId> taken = new ArrayList<>();
    private @Nullable AccountId officer;

    CeremonyForms(
            People people,
            CeremonyFixtures ceremonies,
            CeremonySteps steps,
            RollFreeze freeze,
            DrawPreparation preparation) {
        this.people = people;
        this.ceremonies = ceremonies;
        this.steps = steps;
        this.freeze = freeze;
        this.preparation = preparation;
    }

    /** Draws at which a form was sent. */
    List<DrawId> taken() {
        return List.copyOf(taken);
    }

    Form of(Route route) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        String act = route.pattern().substring(route.pattern().lastIndexOf('/') + 1);
        DrawId draw = draw(act, season);
        taken.add(draw);
        return new Form(route, route.pattern().replace("{id}", draw.toString()), who(act, season), values(act, draw));
    }

    private DrawId draw(String act, OpenSeason season) {
        return switch (act) {
            case "freeze", "full-admission", "abortion" -> prepared(season, false);
            case "commitment" -> frozen(prepared(season, false));
            case "dice" -> ceremonies.committed(season);
            case "secret" -> thrown(committed(frozen(prepared(season, false))));
            case "duplicate" -> openedByItsKeeper(thrown(committed(frozen(prepared(season, false)))));
            case "national-draw" -> revealed(thrown(committed(frozen(prepared(season, true)))));
            case "attestation" -> ceremonies.ready(season);
            case "computation" -> attested(ceremonies.ready(season));
            case "release" -> ceremonies.drawn(season);
            default -> throw new IllegalArgumentException("no draw for " + act);
        };
    }

    /** A draw of which the officer who sends the forms holds the first secret. */
    private DrawId prepared(OpenSeason season, boolean nationalDraw) {
        return preparation.prepare(new PrepareDraw(
                season.season(),
                season.school(),
                CeremonyFixtures.source(nationalDraw),
                List.of(
                        DrawOfficer.of(officer(), "公证员"),
                        DrawOfficer.of(new AccountId(UUID.randomUUID()), "家长代表"),
                        DrawOfficer.of(new AccountId(UUID.randomUUID()), "教育局"))));
    }

    private DrawId frozen(DrawId draw) {
        freeze.freeze(draw);
        return draw;
    }

    private DrawId committed(DrawId draw) {
        ceremonies
                .officers(draw)
                .forEach(holder -> steps.commit(draw, holder.account(), ceremonies.commitment(draw, holder)));
        return draw;
    }

    private DrawId thrown(DrawId draw) {
        steps.throwDice(draw, CeremonyFixtures.DICE);
        return draw;
    }

    private DrawId revealed(DrawId draw) {
        ceremonies.officers(draw).forEach(holder -> steps.reveal(draw, holder.account(), ceremonies.secret(holder)));
        return draw;
    }

    private DrawId openedByItsKeeper(DrawId draw) {
        steps.reveal(draw, officer(), ceremonies.secret(holder(draw)));
        return draw;
    }

    private DrawId attested(DrawId draw) {
        steps.attest(draw, new AccountId(UUID.randomUUID()));
        return draw;
    }

    /** One account for all: it is in office wherever the draw is. */
    private SignedIn who(String act, OpenSeason season) {
        Role role = OF_WITNESSES.contains(act) ? Role.WITNESS : Role.LOTTERY_ADMINISTRATOR;
        return SignedIn.staff(officer(), ScopedRole.in(role, season.district()));
    }

    private AccountId officer() {
        if (officer == null) {
            officer = people.officer().id();
        }
        return officer;
    }

    private Map<String, String> values(String act, DrawId draw) {
        return switch (act) {
            case "freeze" -> Map.of("freezeSure", "true", "seen", "1");
            case "full-admission" -> Map.of("admitSure", "true", "seen", "1");
            case "commitment" -> Map.of("hexDigits", ceremonies.commitment(draw, holder(draw)));
            case "secret" -> Map.of("hexDigits", ceremonies.secret(holder(draw)));
            case "duplicate" ->
                Map.of(
                        "duplicateOf", other(draw).account().toString(),
                        "hexDigits", ceremonies.secret(other(draw)),
                        "duplicateSure", "true");
            case "dice" -> Map.of("typed", CeremonyFixtures.DICE, "again", CeremonyFixtures.DICE);
            case "national-draw" -> Map.of("typed", NATIONAL_DRAW, "again", NATIONAL_DRAW);
            case "abortion" -> Map.of("abortReason", "the hall lost power");
            default -> Map.of();
        };
    }

    private DrawOfficer holder(DrawId draw) {
        return ceremonies.officers(draw).get(0);
    }

    private DrawOfficer other(DrawId draw) {
        return ceremonies.officers(draw).get(1);
    }
}
