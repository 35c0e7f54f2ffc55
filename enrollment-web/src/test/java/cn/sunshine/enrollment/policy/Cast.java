package cn.sunshine.enrollment.policy;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.PrepareDraw;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people of the scenarios: families of any school, officers of any role, a draw of any school. */
@Component
class Cast {

    private final RegistrationFixtures fixtures;
    private final ApplicationDrafting drafting;
    private final ApplicationDecisions decisions;
    private final DrawPreparation draws;
    private final StaffAdministration staff;
    private final ReviewFixtures reviews;

    Cast(
            RegistrationFixtures fixtures,
            ApplicationDrafting drafting,
            ApplicationDecisions decisions,
            DrawPreparation draws,
            StaffAdministration staff,
            ReviewFixtures reviews) {
        this.fixtures = fixtures;
        this.drafting = drafting;
        this.decisions = decisions;
        this.draws = draws;
        this.staff = staff;
        this.reviews = reviews;
    }

    /** A child whose family submitted an application to this school, of which the reviewers know. */
    ApplicationId submitted(OpenSeason season, SchoolId school) {
        AccountId guardian = fixtures.guardian();
        ApplicationId application = fixtures.draft(season, guardian);
        drafting.choose(application, guardian, school);
        fixtures.submit(application, guardian);
        reviews.caseOf(application);
        return application;
    }

    void approved(OpenSeason season, SchoolId school, int children) {
        for (int i = 0; i < children; i++) {
            decisions.approve(submitted(season, school));
        }
    }

    DrawId prepared(OpenSeason season, SchoolId school) {
        return draws.prepare(new PrepareDraw(
                season.season(),
                school,
                EntropySource.of("four parents throw 20 ten-sided dice in the hall", false),
                Stream.of("公证员", "家长代表", "教育局")
                        .map(title -> DrawOfficer.of(new AccountId(UUID.randomUUID()), title))
                        .toList()));
    }

    /** An officer with an account: the corner of the page shows its name. */
    SignedIn officer(Role role, DistrictId district) {
        AccountId account = staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district))
                .account();
        return SignedIn.staff(account, ScopedRole.in(role, district));
    }
}
