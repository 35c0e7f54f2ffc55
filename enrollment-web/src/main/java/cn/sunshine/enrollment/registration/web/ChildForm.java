package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;
import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.registration.service.BeginApplication;
import cn.sunshine.enrollment.registration.service.DescribeChild;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The child. @param season only asked when an application begins */
record ChildForm(
        @Nullable String season,
        @Nullable String number,
        @Nullable String name,
        @Nullable String relation) {

    ChildForm {
        season = orEmpty(season);
        number = orEmpty(number);
        name = orEmpty(name);
        relation = orEmpty(relation);
    }

    static ChildForm of(FamilyApplication application) {
        Relation relation = application.relation();
        return new ChildForm(
                "",
                application.identityNumber().value(),
                application.childName().value(),
                relation == null ? "" : relation.name());
    }

    void check(Errors errors) {
        IdentityNumber.faultOf(orEmpty(number)).ifPresent(fault -> FormErrors.rejectField(errors, "number", fault));
        if (stripped(name).isEmpty()) {
            FormErrors.rejectField(errors, "name", RegistrationFault.CHILD_NAME_MISSING);
        } else if (!PersonName.isValid(orEmpty(name))) {
            FormErrors.rejectField(errors, "name", RegistrationFault.CHILD_NAME);
        }
        if (Typed.constant(Relation.class, orEmpty(relation)).isEmpty()) {
            FormErrors.rejectField(errors, "relation", RegistrationFault.RELATION);
        }
    }

    BeginApplication toCommand(SeasonId chosen, AccountId guardian) {
        return new BeginApplication(guardian, chosen, toNumber(), toName(), toRelation());
    }

    DescribeChild toCommand(ApplicationId application, AccountId guardian) {
        return new DescribeChild(application, guardian, toNumber(), toName(), toRelation());
    }

    private IdentityNumber toNumber() {
        return new IdentityNumber(orEmpty(number));
    }

    private PersonName toName() {
        return new PersonName(orEmpty(name));
    }

    private Relation toRelation() {
        return Relation.valueOf(orEmpty(relation));
    }

    /** Never what was typed: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "ChildForm";
    }
}
