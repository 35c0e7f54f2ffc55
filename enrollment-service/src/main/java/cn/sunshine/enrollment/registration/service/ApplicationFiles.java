package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.protection.service.PersonalDataReading;
import cn.sunshine.enrollment.protection.service.ReadPersonalData;
import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.Submission;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications in the eyes of officers. That this officer may see this application, the caller has checked; that it was
 * seen, the family is shown.
 */
@Service
@Transactional
public class ApplicationFiles {

    private final Applications applications;
    private final OwnApplications own;
    private final RegistrationSeal seal;
    private final HandedInAnswers handedIn;
    private final PersonalDataReading reading;

    ApplicationFiles(
            Applications applications,
            OwnApplications own,
            RegistrationSeal seal,
            HandedInAnswers handedIn,
            PersonalDataReading reading) {
        this.applications = applications;
        this.own = own;
        this.seal = seal;
        this.handedIn = handedIn;
        this.reading = reading;
    }

    /**
     * Opens what was handed in last; drafts are the family's own and not found here, and so is what it is correcting and has
     * not sent. The reading names the parts that are seen.
     */
    public ApplicationFile open(ApplicationId id, ReadingPurpose purpose) {
        Application application = applications.findById(id).orElseThrow(() -> ApplicationNotFoundException.of(id));
        Submission latest = application.filing().latest().orElseThrow(() -> ApplicationNotFoundException.of(id));
        reading.read(
                application.district(),
                purpose,
                new ReadPersonalData(
                        DataSubject.application(id.value()), cells(application, own.childOf(application))));
        return file(application, handedIn.of(application, latest));
    }

    /** The guardian's name alone, as it was handed in last: to compare with a paper. The reading names no other part. */
    public PersonName guardianName(ApplicationId id, ReadingPurpose purpose) {
        Application application = applications.findById(id).orElseThrow(() -> ApplicationNotFoundException.of(id));
        Submission latest = application.filing().latest().orElseThrow(() -> ApplicationNotFoundException.of(id));
        reading.read(
                application.district(),
                purpose,
                new ReadPersonalData(
                        DataSubject.application(id.value()),
                        Map.of(Cells.guardianName(id), guardianName(application))));
        return handedIn.of(application, latest).guardianName();
    }

    /** Handed-in applications as lists show them. No name is shown, so no reading is on record. */
    @Transactional(readOnly = true)
    public Map<ApplicationId, ListedApplication> listed(Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Application> found =
                applications.findAll(ids.stream().map(ApplicationId::value).toList());
        Map<ApplicationId, Child> children = own.childrenOf(found);
        return found.stream()
                .collect(Collectors.toMap(
                        Application::id,
                        application -> listed(application, Objects.requireNonNull(children.get(application.id())))));
    }

    private ListedApplication listed(Application application, Child child) {
        return new ListedApplication(
                Objects.requireNonNull(application.number()), seal.name(child).masked());
    }

    /** The children's names as lists show them, by application: 张**. */
    @Transactional(readOnly = true)
    public Map<ApplicationId, String> maskedNames(Collection<ApplicationId> ids) {
        return listed(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().maskedName()));
    }

    private static Map<Cell, Sealed> cells(Application application, Child child) {
        return Map.of(
                Cells.childName(child.id()), child.facts().name(),
                Cells.identityNumber(child.id()), child.facts().identityNumber(),
                Cells.guardianName(application.id()), guardianName(application),
                Cells.address(application.id()),
                        Objects.requireNonNull(application.answers().address()));
    }

    private static Sealed guardianName(Application application) {
        return Objects.requireNonNull(application.answers().guardianName());
    }

    private ApplicationFile file(Application application, SubmittedAnswers answers) {
        return new ApplicationFile(
                ApplicationSummary.of(application),
                answers.childName(),
                answers.identityNumber(),
                answers.relation(),
                answers.guardianName(),
                answers.address(),
                handedIn.isRepeated(application),
                application.steps());
    }
}
