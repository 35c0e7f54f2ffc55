package cn.sunshine.enrollment.draw.recount;

/**
 * Section 2: attempt k of a draw, from the second on, has the id of attempt 1, a slash and k.
 *
 * @param draw id of attempt 1
 */
record Attempt(String draw, long number) {

    /** Longer numbers are part of a name. */
    private static final int MOST_DIGITS = 9;

    static Attempt of(String id) {
        int slash = id.lastIndexOf('/');
        String number = id.substring(slash + 1);
        boolean later =
                slash > 0 && number.length() <= MOST_DIGITS && number.matches("[1-9][0-9]*") && !number.equals("1");
        return later ? new Attempt(id.substring(0, slash), Long.parseLong(number)) : new Attempt(id, 1);
    }

    /**
     * What an id says, if there is an attempt like this one. The id of attempt 1 may itself end in a number, and one that goes
     * on from this attempt's is of a later one.
     */
    Attempt named(String id) {
        Attempt attempt = of(id);
        if (attempt.draw.equals(id())) {
            return new Attempt(draw, id.equals(id()) ? number : number + attempt.number);
        }
        return id.equals(draw) ? new Attempt(id, 1) : attempt;
    }

    private String id() {
        return number == 1 ? draw : draw + "/" + number;
    }

    boolean isOfSameDrawAs(Attempt other) {
        return draw.equals(other.draw);
    }
}
