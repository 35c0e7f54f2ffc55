package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family fills in its application part by part; each part is kept at once, so that nothing is lost. What is said of the
 * child opens no transaction here: that its number was asked about is kept, whatever the answer.
 */
@Service
public class ApplicationDrafting {

    private final NumberThrottle throttle;
    private final ChildEntry entry;
    private final Applications applications;
    private final OwnApplications own;
    private final RegistrationRules rules;
    private final RegistrationSeal seal;

    ApplicationDrafting(
            NumberThrottle throttle,
            ChildEntry entry,
            Applications applications,
            OwnApplications own,
            RegistrationRules rules,
            RegistrationSeal seal) {
        this.throttle = throttle;
        this.entry = entry;
        this.applications = applications;
        this.own = own;
        this.rules = rules;
        this.seal = seal;
    }

    /**
     * Begins an application, or finds the one this guardian has for this child in the season.
     *
     * @throws RegistrationRefusedException if the season does not take the child, it is registered already, or the family
     *     has asked about too many numbers or begun too many applications
     */
    public ApplicationId begin(BeginApplication command) {
        return throttle.ask(command.guardian(), command.number(), () -> entry.begin(command));
    }

    /** @throws RegistrationRefusedException as {@link #begin}, or if the child is not to be corrected here */
    public void describeChild(DescribeChild command) {
        throttle.ask(command.guardian(), command.number(), () -> {
            entry.describe(command);
            return command.application();
        });
    }

    @Transactional
    public void describeGuardian(ApplicationId id, AccountId guardian, PersonName name) {
        Application application = changeable(id, guardian);
        application.describeGuardian(seal.guardianName(id, name));
        applications.save(application);
    }

    @Transactional
    public void describeAddress(ApplicationId id, AccountId guardian, Address address) {
        Application application = changeable(id, guardian);
        rules.requireInside(application.season(), address.division());
        Sealed home = seal.address(id, address);
        if (seal.address(application).filter(address::equals).isPresent()) {
            application.describeAddress(home);
        } else {
            application.moveTo(home);
        }
        applications.save(application);
    }

    @Transactional
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
}
