package cn.sunshine.enrollment.family.web;

/** What part of a family's data an officer saw, in the family's words. */
enum SeenPart {
    CHILD_NAME("child.name"),
    IDENTITY_NUMBER("child.identity_number"),
    BIRTH_DATE("child.birth_date"),
    GUARDIAN_NAME("application.guardian_name"),
    ADDRESS("application.address"),
    SUBMISSION("application_submission.content"),
    OTHER("");

    private final String cell;

    SeenPart(String cell) {
        this.cell = cell;
    }

    static SeenPart of(String cell) {
        for (SeenPart part : values()) {
            if (part.cell.equals(cell)) {
                return part;
            }
        }
        return OTHER;
    }
}
