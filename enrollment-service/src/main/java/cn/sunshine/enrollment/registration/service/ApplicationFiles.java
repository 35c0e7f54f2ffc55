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
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
    private final PersonalDataReading reading;

    ApplicationFiles(
            Applications applications, OwnApplications own, RegistrationSeal seal, PersonalDataReading reading) {
        this.applications = applications;
        this.own = own;
        this.seal = seal;
        this.reading = reading;
    }

    /** Opens a submitted application; drafts are the family's own and not found here. */
    public ApplicationFile open(ApplicationId id, ReadingPurpose purpose) {
        Application application = applications
                .findById(id)
                .filter(found -> found.filing().round() > 0)
                .orElseThrow(() -> ApplicationNotFoundException.of(id));
        Child child = own.childOf(application);
        Map<Cell, String> values = reading.read(
                application.district(),
                purpose,
                new ReadPersonalData(DataSubject.application(id.value()), cells(application, child)));
        return file(application, child, values);
    }

    /** The children's names for whoever arranges places for them; each family finds the reading with its own application. */
    public Map<ApplicationId, PersonName> namesForPlacement(DistrictId district, Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ApplicationId, Child> listed = own.childrenOf(ids);
        Map<DataSubject, Map<Cell, String>> names = reading.readAll(
                district,
                ReadingPurpose.PLACEMENT,
                listed.entrySet().stream()
                        .map(one -> new ReadPersonalData(subject(one.getKey()), nameCell(one.getValue())))
                        .toList());
        return listed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new PersonName(value(
                                Objects.requireNonNull(names.get(subject(one.getKey()))),
                                Cells.childName(one.getValue().id())))));
    }

    private static DataSubject subject(ApplicationId id) {
        return DataSubject.application(id.value());
    }

    private static Map<Cell, Sealed> nameCell(Child child) {
        return Map.of(Cells.childName(child.id()), child.facts().name());
    }

    /** The children's names as lists show them, by application: 张**. */
    @Transactional(readOnly = true)
    public Map<ApplicationId, String> maskedNames(Collection<ApplicationId> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), this::maskedName));
    }

    private String maskedName(ApplicationId id) {
        Application application = applications.findById(id).orElseThrow(() -> ApplicationNotFoundException.of(id));
        return seal.name(own.childOf(application)).masked();
    }

    private static Map<Cell, Sealed> cells(Application application, Child child) {
        return Map.of(
                Cells.childName(child.id()), child.facts().name(),
                Cells.identityNumber(child.id()), child.facts().identityNumber(),
                Cells.guardianName(application.id()),
                        Objects.requireNonNull(application.answers().guardianName()),
                Cells.address(application.id()),
                        Objects.requireNonNull(application.answers().address()));
    }

    private static ApplicationFile file(Application application, Child child, Map<Cell, String> values) {
        return new ApplicationFile(
                ApplicationSummary.of(application),
                new PersonName(value(values, Cells.childName(child.id()))),
                new IdentityNumber(value(values, Cells.identityNumber(child.id()))),
                Objects.requireNonNull(application.answers().relation()),
                new PersonName(value(values, Cells.guardianName(application.id()))),
                AddressText.parse(value(values, Cells.address(application.id()))),
                application.steps());
    }

    private static String value(Map<Cell, String> values, Cell cell) {
        return Objects.requireNonNull(values.get(cell));
    }
}
