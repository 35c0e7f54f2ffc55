package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.ChildId;

/** The places of this feature's sealed values. */
final class Cells {

    private Cells() {}

    static Cell childName(ChildId child) {
        return new Cell("child", "name", child.value());
    }

    static Cell identityNumber(ChildId child) {
        return new Cell("child", "identity_number", child.value());
    }

    static Cell birthDate(ChildId child) {
        return new Cell("child", "birth_date", child.value());
    }

    static Cell guardianName(ApplicationId application) {
        return new Cell("application", "guardian_name", application.value());
    }

    static Cell address(ApplicationId application) {
        return new Cell("application", "address", application.value());
    }

    static Cell correctionNote(ApplicationId application) {
        return new Cell("application", "correction_note", application.value());
    }

    static Cell rejectionNote(ApplicationId application) {
        return new Cell("application", "rejection_note", application.value());
    }

    /** Of one submission among those of its application. */
    static Cell content(ApplicationId application, int position) {
        return new Cell("application_submission", "content_" + position, application.value());
    }

    /** Of any submission of an application: so they were sealed before each had a cell of its own. */
    static Cell anyContent(ApplicationId application) {
        return new Cell("application_submission", "content", application.value());
    }
}
