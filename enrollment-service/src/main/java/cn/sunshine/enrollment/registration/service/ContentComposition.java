package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.shared.Address;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** Puts together what a complete application says at the moment it is submitted. */
@Component
class ContentComposition {

    private final OwnApplications own;
    private final RegistrationRules rules;
    private final RegistrationSeal seal;
    private final CatchmentExamination catchments;
    private final ApplicationNumbers numbers;
    private final IdGenerator ids;

    ContentComposition(
            OwnApplications own,
            RegistrationRules rules,
            RegistrationSeal seal,
            CatchmentExamination catchments,
            ApplicationNumbers numbers,
            IdGenerator ids) {
        this.own = own;
        this.rules = rules;
        this.seal = seal;
        this.catchments = catchments;
        this.numbers = numbers;
        this.ids = ids;
    }

    SubmittedContent compose(Application application, Instant at) {
        Child child = own.childOf(application);
        SchoolSummary school = rules.offered(
                application.season(),
                Objects.requireNonNull(application.answers().school()));
        Address address = seal.address(application).orElseThrow();
        return new SubmittedContent(
                numberOf(application),
                application.season(),
                at,
                seal.name(child),
                seal.identityNumber(child),
                Objects.requireNonNull(application.answers().relation()),
                seal.guardianName(application).orElseThrow(),
                address,
                school.code(),
                catchments.find(application.season(), address, school),
                ids.generateId());
    }

    private ApplicationNumber numberOf(Application application) {
        ApplicationNumber number = application.number();
        return number == null ? numbers.next() : number;
    }
}
