package cn.sunshine.enrollment.draw.recount;

import java.util.Set;

/** A block of reserved seats. */
record Reserve(String school, String category, int seats, Vacancy vacancy) implements Comparable<Reserve> {

    /** What becomes of reserved seats that nobody of the category takes. */
    enum Vacancy {
        SOFT,
        HARD
    }

    static Reserve read(JsonObject json) {
        json.requireKeys(Set.of("category", "school", "seats", "vacancy"), Set.of());
        return new Reserve(
                Identifiers.school(json.text("school"), json.at("school")),
                Identifiers.label(json.text("category"), json.at("category")),
                (int) json.number("seats", 1, Params.MOST),
                json.oneOf(Vacancy.class, "vacancy"));
    }

    @Override
    public int compareTo(Reserve other) {
        int bySchool = Text.BYTE_ORDER.compare(school, other.school);
        return bySchool != 0 ? bySchool : Text.BYTE_ORDER.compare(category, other.category);
    }
}
