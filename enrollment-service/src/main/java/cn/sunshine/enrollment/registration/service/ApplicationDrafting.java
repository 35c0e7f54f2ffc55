package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** A family fills in its application part by part; each part is kept at once, so that nothing is lost. */
@Service
@Transactional
public class ApplicationDrafting {

    private final FamilyChildren children;
    private final Applications applications;
    private final OwnApplications own;
    private final EnteredBefore entered;
    private final RegistrationRules rules;
    private final RegistrationSeal seal;
    private final IdGenerator ids;

    ApplicationDrafting(
            FamilyChildren children,
            Applications applications,
            OwnApplications own,
            EnteredBefore entered,
            RegistrationRules rules,
            RegistrationSeal seal,
            IdGenerator ids) {
        this.children = children;
        this.applications = applications;
        this.own = own;
        this.entered = entered;
        this.rules = rules;
        this.seal = seal;
        this.ids = ids;
    }

    /** Begins an application, or finds the one this guardian has for this child in the season. */
    public ApplicationId begin(BeginApplication command) {
        children.lock(command.guardian());
        rules.requireOpen(command.season());
        rules.requireKnownRegion(command.number());
        rules.requireBornFor(command.season(), command.number());
        Child child = children.of(command.guardian(), command.number(), command.name());
        Application application = applications
                .findBySeasonAndChild(command.season(), child.id())
                .orElseGet(() -> draftOf(command, child));
        if (application.status() == ApplicationStatus.DRAFT) {
            rules.requireFree(command.season(), child.identityIndex(), application.id());
            application.describeChild(child, command.relation());
            applications.save(application);
            applications.flush();
            rules.requireStillBornFor(command.season(), command.number());
        }
        return application.id();
    }

    public void describeChild(DescribeChild command) {
        children.lock(command.guardian());
        Application application = changeable(command.application(), command.guardian());
        rules.requireKnownRegion(command.number());
        rules.requireBornFor(application.season(), command.number());
        rules.requireFree(application.season(), seal.index(command.number()), application.id());
        Child child = own.childOf(application);
        children.correct(application, child, command.number(), command.name());
        application.describeChild(child, command.relation());
        own.saveActive(application);
    }

    public void describeGuardian(ApplicationId id, AccountId guardian, PersonName name) {
        Application application = changeable(id, guardian);
        application.describeGuardian(seal.guardianName(id, name));
        applications.save(application);
    }

    public void describeAddress(ApplicationId id, AccountId guardian, Address address) {
        Application application = changeable(id, guardian);
        rules.requireInside(application.season(), address.division());
        application.describeAddress(seal.address(id, address));
        applications.save(application);
    }

    public void choose(ApplicationId id, AccountId guardian, SchoolId school) {
        Application application = changeable(id, guardian);
        application.choose(rules.offered(application.season(), school).id());
        applications.save(application);
    }

    private Application changeable(ApplicationId id, AccountId guardian) {
        Application application = own.forChange(id, guardian);
        rules.requireChangeable(application);
        return application;
    }

    private Application draftOf(BeginApplication command, Child child) {
        SeasonSummary season = rules.season(command.season());
        Application draft = Application.draft(
                new ApplicationId(ids.generateId()), season.district(), season.id(), season.year(), child);
        entered.fillIn(draft);
        return draft;
    }
}
