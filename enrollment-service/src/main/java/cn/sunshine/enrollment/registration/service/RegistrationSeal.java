package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.protection.service.UnopenableException;
import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.ChildFacts;
import cn.sunshine.enrollment.registration.Submission;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals and opens the personal data of children and applications, each value in its own cell. */
@Component
class RegistrationSeal {

    private static final String IDENTITY_NUMBER = "identity-number";

    private final PersonalData data;

    RegistrationSeal(PersonalData data) {
        this.data = data;
    }

    BlindIndex index(IdentityNumber number) {
        return data.index(IDENTITY_NUMBER, number.value());
    }

    ChildFacts facts(ChildId child, IdentityNumber number, PersonName name) {
        return new ChildFacts(
                data.seal(Cells.childName(child), name.value()),
                data.seal(Cells.identityNumber(child), number.value()),
                data.seal(Cells.birthDate(child), number.birthDate().toString()),
                number.sex());
    }

    PersonName name(Child child) {
        return new PersonName(
                data.open(Cells.childName(child.id()), child.facts().name()));
    }

    IdentityNumber identityNumber(Child child) {
        return new IdentityNumber(
                data.open(Cells.identityNumber(child.id()), child.facts().identityNumber()));
    }

    Sealed guardianName(ApplicationId application, PersonName name) {
        return data.seal(Cells.guardianName(application), name.value());
    }

    Optional<PersonName> guardianName(Application application) {
        return Optional.ofNullable(application.answers().guardianName())
                .map(value -> new PersonName(data.open(Cells.guardianName(application.id()), value)));
    }

    Sealed address(ApplicationId application, Address address) {
        return data.seal(Cells.address(application), AddressText.of(address));
    }

    Optional<Address> address(Application application) {
        return Optional.ofNullable(application.answers().address())
                .map(value -> AddressText.parse(data.open(Cells.address(application.id()), value)));
    }

    /** Seals what is about to be submitted, as the next submission of its application. */
    Sealed content(Application application, String text) {
        return data.seal(Cells.content(application.id(), application.filing().round()), text);
    }

    /** @throws UnopenableException if it is not what was submitted then */
    String content(Application application, Submission submission) {
        Cell cell = Cells.content(application.id(), application.filing().position(submission));
        String text = content(cell, Cells.anyContent(application.id()), submission.content());
        if (!SubmittedContent.digest(text).equals(submission.digest())) {
            throw new UnopenableException(cell);
        }
        return text;
    }

    private String content(Cell own, Cell shared, Sealed text) {
        try {
            return data.open(own, text);
        } catch (UnopenableException sealedBefore) {
            return data.open(shared, text);
        }
    }

    Sealed correctionNote(ApplicationId application, String note) {
        return data.seal(Cells.correctionNote(application), note);
    }

    Optional<String> correctionNote(Application application) {
        return application
                .returned()
                .correction()
                .map(correction -> data.open(Cells.correctionNote(application.id()), correction.note()));
    }

    Sealed rejectionNote(ApplicationId application, String note) {
        return data.seal(Cells.rejectionNote(application), note);
    }

    Optional<String> rejectionNote(Application application) {
        return application
                .rejection()
                .map(rejection -> data.open(Cells.rejectionNote(application.id()), rejection.note()));
    }
}
