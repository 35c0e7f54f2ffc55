package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Counter;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For every form of a reviewer, a case or a family at the counter that still takes it. */
@Lazy
@Component
class ReviewTargets {

    private final People people;
    private final RegistrationFixtures registration;
    private final ReviewFixtures reviews;
    private final ReviewClaiming claiming;
    private final Counter counter;
    private final JdbcClient jdbc;

    ReviewTargets(
            People people,
            RegistrationFixtures registration,
            ReviewFixtures reviews,
            ReviewClaiming claiming,
            Counter counter,
            JdbcClient jdbc) {
        this.people = people;
        this.registration = registration;
        this.reviews = reviews;
        this.claiming = claiming;
        this.counter = counter;
        this.jdbc = jdbc;
    }

    /** A family whose number an officer is asked to change. */
    SignedIn familyWithLostNumber(Walker walker) {
        SignedIn family = people.guardian();
        reported(family.id(), walker);
        return family;
    }

    /** A lost number of a family that nobody has decided on. */
    LostNumberId reported(Walker walker) {
        return reported(people.guardian().id(), walker);
    }

    private LostNumberId reported(AccountId family, Walker walker) {
        return counter.reported(
                walker.seed().season().district(),
                family,
                IdentityFixtures.anyPhone(),
                walker.colleague(Role.DISTRICT_REVIEWER));
    }

    /** The case of a family that has an account. */
    ReviewCaseId atTheCounter(Seed seed) {
        return reviews.caseOf(
                registration.submitted(seed.season(), people.guardian().id()));
    }

    /** The number on the receipt of what has been handed in and has a case. */
    String numberOf(Seed seed) {
        return jdbc.sql(
                        "select a.number from application a join review_case c on c.application_id = a.id where c.id = :id")
                .param("id", UUID.fromString(seed.id("cases")))
                .query(String.class)
                .single();
    }

    ReviewCaseId reviewed(String pattern, Walker walker) {
        ReviewCaseId id = reviews.submitted(walker.seed().season());
        if (!pattern.endsWith("/claim")) {
            claiming.claim(
                    id,
                    new ReviewOfficer(
                            walker.officer(Role.DISTRICT_REVIEWER).id(),
                            walker.seed().season().district()));
        }
        return id;
    }
}
