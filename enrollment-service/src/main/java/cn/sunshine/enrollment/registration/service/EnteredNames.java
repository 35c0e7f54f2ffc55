package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.identity.FamilyNames;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Children;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells identity, which stands above registration, a family's own names when the family sets a password. */
@Component
@Transactional(readOnly = true)
class EnteredNames implements FamilyNames {

    private final Children children;
    private final Applications applications;
    private final RegistrationSeal seal;

    EnteredNames(Children children, Applications applications, RegistrationSeal seal) {
        this.children = children;
        this.applications = applications;
        this.seal = seal;
    }

    @Override
    public List<PersonName> of(AccountId guardian) {
        return Stream.concat(
                        children.findByGuardian(guardian).stream().map(seal::name),
                        applications.findByGuardian(guardian).stream()
                                .flatMap(application -> seal.guardianName(application).stream()))
                .distinct()
                .toList();
    }
}
