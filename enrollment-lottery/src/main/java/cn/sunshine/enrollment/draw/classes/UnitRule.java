package cn.sunshine.enrollment.draw.classes;

/** What a district wants for siblings of one year. */
public enum UnitRule {
    /** All children of a unit sit in one class. */
    TOGETHER("together"),
    /** No two children of a unit sit in one class. */
    APART("apart");

    private final String label;

    UnitRule(String label) {
        this.label = label;
    }

    /** As it is written in a problem. */
    public String label() {
        return label;
    }
}
