package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.Children;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.service.LockKey;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** The children of one family, each entered once. */
@Component
class FamilyChildren {

    private final Children children;
    private final Applications applications;
    private final RegistrationSeal seal;
    private final IdGenerator ids;
    private final TransactionLock lock;

    FamilyChildren(
            Children children,
            Applications applications,
            RegistrationSeal seal,
            IdGenerator ids,
            TransactionLock lock) {
        this.children = children;
        this.applications = applications;
        this.seal = seal;
        this.ids = ids;
        this.lock = lock;
    }

    /**
     * Lets changes to a family's children wait for each other until their transactions end: of two clicks the second has
     * to find what the first entered. To be taken before any row, so that nobody who holds a row waits for it.
     */
    void lock(AccountId guardian) {
        lock.hold(LockKey.of("registration", guardian.value()));
    }

    /**
     * The child of this number: entered now if the family has not yet, called otherwise from now on if its name is another
     * one now.
     *
     * @throws RegistrationRefusedException if the name is another one, and officers have the child under the one they know
     */
    Child of(AccountId guardian, IdentityNumber number, PersonName name) {
        BlindIndex index = seal.index(number);
        Optional<Child> known = children.findByGuardianAndIdentityIndex(guardian, index);
        known.ifPresent(child -> correct(child, number, name, applications.lockByChild(child.id())));
        return known.orElseGet(() -> enter(guardian, index, number, name));
    }

    /**
     * Corrects the child as {@code application} describes it now. One record serves all its applications: the drafts among
     * them follow. From a draft nothing is corrected of a child that was handed in elsewhere; where an officer asked for
     * the correction, it is made, and other years' applications keep the number they were filed under.
     *
     * @throws RegistrationRefusedException if the number is that of another child of the family, or the child was handed
     *     in with another application
     */
    void correct(Application application, Child child, IdentityNumber number, PersonName name) {
        requireNoSibling(child, seal.index(number));
        boolean asked = application.status().isActive();
        List<Application> others = applications.lockByChild(child.id()).stream()
                .filter(other -> !other.id().equals(application.id()))
                .filter(other -> !(asked && other.status().isActive()))
                .toList();
        correct(child, number, name, others);
    }

    private void correct(Child child, IdentityNumber number, PersonName name, List<Application> others) {
        if (seal.identityNumber(child).equals(number) && seal.name(child).equals(name)) {
            return;
        }
        child.correct(seal.index(number), seal.facts(child.id(), number, name));
        children.save(child);
        others.forEach(other -> {
            other.follow(child);
            applications.save(other);
        });
    }

    /** Forgets a child of which no application speaks. */
    void forgetUnlessApplied(Child child) {
        if (!applications.existsByChild(child.id())) {
            children.delete(child);
        }
    }

    private Child enter(AccountId guardian, BlindIndex index, IdentityNumber number, PersonName name) {
        ChildId id = new ChildId(ids.generateId());
        return children.save(Child.enter(id, guardian, index, seal.facts(id, number, name)));
    }

    private void requireNoSibling(Child child, BlindIndex index) {
        children.findByGuardianAndIdentityIndex(child.guardian(), index)
                .filter(other -> !other.id().equals(child.id()))
                .ifPresent(sibling -> {
                    throw RegistrationRefusedException.of(RegistrationRefusal.CHILD_ALREADY_REGISTERED, child.id());
                });
    }
}
