package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.DemoAccounts;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.ApplicationSubmission;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.BeginApplication;
import cn.sunshine.enrollment.registration.service.SubmitApplication;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;

/** Three hundred children and their guardians: drafts, submitted, withdrawn; the reviewers do the rest. */
@DemoComponent
class DemoFamilies {

    private static final int[] JUNIOR_CHILDREN = {60, 30, 30};

    private final DemoAccounts accounts;
    private final ApplicationDrafting drafting;
    private final ApplicationSubmission submission;
    private final ApplicationWithdrawal withdrawal;
    private final SeasonQueries seasons;
    private final DemoReviews reviews;
    private final int primaryChildren;

    DemoFamilies(
            DemoAccounts accounts,
            ApplicationDrafting drafting,
            ApplicationSubmission submission,
            ApplicationWithdrawal withdrawal,
            SeasonQueries seasons,
            DemoReviews reviews,
            @Value("${enrollment.demo.primary-children}") int primaryChildren) {
        this.accounts = accounts;
        this.drafting = drafting;
        this.submission = submission;
        this.withdrawal = withdrawal;
        this.seasons = seasons;
        this.reviews = reviews;
        this.primaryChildren = primaryChildren;
    }

    void register(DistrictId district, List<DemoSchool> schools, DemoOfficers.Staff staff) {
        DemoNames names = new DemoNames();
        int submitted = 0;
        for (int i = 0; i < JUNIOR_CHILDREN.length; i++) {
            for (int child = 0; child < JUNIOR_CHILDREN[i]; child++) {
                submit(apply(names, schools.get(DemoSchools.FIRST_JUNIOR + i), submitted++));
            }
        }
        reviews.approveAll(staff.reviewer(), district, submitted);
        for (int child = 0; child < primaryChildren; child++) {
            Family family = apply(names, schools.get(names.below(DemoSchools.FIRST_JUNIOR)), submitted + child);
            if (child % 8 != 0) {
                submit(family);
            }
            if (child % 40 == 1) {
                withdraw(family);
            }
        }
        reviews.decideSome(staff.reviewer(), district, primaryChildren / 2);
    }

    private record Family(ApplicationId application, SignedIn guardian) {}

    private Family apply(DemoNames names, DemoSchool school, int index) {
        SignedIn guardian = SignedIn.guardian(accounts.guardian(names.phone(index)));
        return DemoActing.as(guardian, () -> new Family(draft(guardian.id(), names, school, index), guardian));
    }

    private ApplicationId draft(AccountId guardian, DemoNames names, DemoSchool school, int index) {
        String surname = names.surname();
        BirthWindow born = seasons.season(school.season()).orElseThrow().birthWindow();
        ApplicationId id = drafting.begin(new BeginApplication(
                guardian,
                school.season(),
                names.number(DemoDistrict.CODE.value(), born.first(), born.last()),
                names.child(surname),
                index % 3 == 0 ? Relation.MOTHER : Relation.FATHER));
        drafting.describeGuardian(id, guardian, names.guardian(surname));
        drafting.describeAddress(id, guardian, home(names, school));
        drafting.choose(id, guardian, school.id());
        return id;
    }

    private void submit(Family family) {
        SignedIn guardian = family.guardian();
        SubmitApplication command =
                new SubmitApplication(family.application(), guardian.id(), UUID.randomUUID(), false);
        DemoActing.as(guardian, () -> submission.submit(command));
    }

    private void withdraw(Family family) {
        SignedIn guardian = family.guardian();
        DemoActing.as(guardian, () -> withdrawal.withdraw(family.application(), guardian.id()));
    }

    /** Most live where the rules say; some on the even side of a road, of which no rule speaks. */
    private static Address home(DemoNames names, DemoSchool school) {
        String door = (1 + names.below(12)) + "栋" + (1 + names.below(18)) + "0" + (1 + names.below(4));
        return names.below(5) == 0
                ? new Address(DemoSchools.TOWNSHIP, school.road(), 2 + names.below(90), "", door)
                : new Address(DemoSchools.TOWNSHIP, "", null, school.estate(), door);
    }
}
