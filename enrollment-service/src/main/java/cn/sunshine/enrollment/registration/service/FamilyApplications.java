package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.Rejection;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.ReturnRecord;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family asks about its own applications: its own data in the clear, nobody else's. */
@Service
@Transactional(readOnly = true)
public class FamilyApplications {

    private final OwnApplications own;
    private final Applications applications;
    private final RegistrationSeal seal;
    private final HandedInAnswers handedIn;
    private final ReturnRecord returns;

    FamilyApplications(
            OwnApplications own,
            Applications applications,
            RegistrationSeal seal,
            HandedInAnswers handedIn,
            ReturnRecord returns) {
        this.own = own;
        this.applications = applications;
        this.seal = seal;
        this.handedIn = handedIn;
        this.returns = returns;
    }

    /** One application; another family's is not found. */
    public FamilyApplication application(ApplicationId id, AccountId guardian) {
        return view(own.read(id, guardian));
    }

    /** Whether it was returned to the family, which has changed nothing of it yet. */
    public boolean isUnchanged(ApplicationId id, AccountId guardian) {
        return handedIn.isUnchanged(own.read(id, guardian));
    }

    /** All applications of a family, those still to be worked on first. */
    public List<FamilyApplication> all(AccountId guardian) {
        return applications.findByGuardian(guardian).stream()
                .map(this::view)
                .sorted(Comparator.comparing(
                                (FamilyApplication one) -> one.open().isEmpty())
                        .thenComparing(one -> one.summary().id().value()))
                .toList();
    }

    /** For which child each of a family's applications is. */
    public Map<ApplicationId, PersonName> childNames(AccountId guardian) {
        return own.childrenOf(applications.findByGuardian(guardian)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> seal.name(one.getValue())));
    }

    /** The receipt of the latest submission, if there was one. */
    public Optional<ApplicationReceipt> receipt(ApplicationId id, AccountId guardian) {
        Application application = own.read(id, guardian);
        return application
                .filing()
                .latest()
                .map(latest -> ApplicationReceipt.of(application, latest, seal.content(application, latest)));
    }

    private FamilyApplication view(Application application) {
        Child child = own.childOf(application);
        return new FamilyApplication(
                ApplicationSummary.of(application),
                seal.name(child),
                seal.identityNumber(child),
                application.answers().relation(),
                seal.guardianName(application).orElse(null),
                seal.address(application).orElse(null),
                application.missing(),
                openParts(application),
                reasons(application),
                seal.correctionNote(application)
                        .or(() -> seal.rejectionNote(application))
                        .orElse(null),
                application.rejection().map(Rejection::reason).orElse(null),
                application.steps());
    }

    private Set<ReturnReason> reasons(Application application) {
        return application.status() == ApplicationStatus.RETURNED ? returns.reasons(application.id()) : Set.of();
    }

    private static Set<CorrectionItem> openParts(Application application) {
        return Arrays.stream(CorrectionItem.values())
                .filter(application::isOpenFor)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CorrectionItem.class)));
    }
}
