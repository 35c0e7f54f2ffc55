package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Enters or corrects a child; whoever calls it has seen to it that the family may ask about the number. */
@Component
@Transactional
class ChildEntry {

    private final FamilyChildren children;
    private final Applications applications;
    private final OwnApplications own;
    private final EnteredBefore entered;
    private final RegistrationRules rules;
    private final RegistrationSeal seal;
    private final IdGenerator ids;

    ChildEntry(
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

    public void describe(DescribeChild command) {
        children.lock(command.guardian());
        Application application = own.forChange(command.application(), command.guardian());
        rules.requireChangeable(application);
        rules.requireKnownRegion(command.number());
        rules.requireBornFor(application.season(), command.number());
        rules.requireFree(application.season(), seal.index(command.number()), application.id());
        Child child = own.childOf(application);
        children.correct(application, child, command.number(), command.name());
        application.describeChild(child, command.relation());
        own.saveActive(application);
    }

    private Application draftOf(BeginApplication command, Child child) {
        SeasonSummary season = rules.season(command.season());
        rules.requireRoomForADraft(command.guardian(), season);
        Application draft = Application.draft(
                new ApplicationId(ids.generateId()), season.district(), season.id(), season.year(), child);
        entered.fillIn(draft);
        return draft;
    }
}
