package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Section 7, private.csv and blinds.csv: the identities, and what hides them in the tree. Nothing of them is ever told.
 *
 * @param leaves inputs of the leaves of the tree, in roll order
 */
record PrivateRoll(List<byte[]> leaves) {

    static final String FILE = "private.csv";
    static final String BLINDS = "blinds.csv";

    private static final int BLIND_LENGTH = 16;

    static PrivateRoll read(Bundle files, Roll roll) {
        Csv lines = Csv.read(files, FILE).ascendingBy(1);
        String header = String.join(",", lines.header());
        if (!begins(header, String.join(",", roll.csv().header()))) {
            throw lines.file().line(1).expected("WRONG_HEADER", "the header of roll.csv and perhaps more", "another");
        }
        Csv blinds = Csv.read(files, BLINDS).withHeader("applicant,blind").ascendingBy(1);
        roll.requireSameApplicants(lines);
        roll.requireSameApplicants(blinds);
        List<byte[]> leaves = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < roll.size(); row++) {
            String line = String.join(",", lines.rows().get(row));
            requireLineOf(roll, row, line, lines.at(row));
            String blind = blinds.field(row, "blind");
            if (!seen.add(blind)) {
                throw blinds.at(row, "blind").expected("DUPLICATE_ID", "a blind of its own", "another's");
            }
            leaves.add(leaf(line, blind, blinds.at(row, "blind")));
        }
        return new PrivateRoll(leaves);
    }

    /** A private line is the roll row, or begins with it and a comma. */
    static void requireLineOf(Roll roll, int row, String line, Where where) {
        if (!begins(line, roll.line(row))) {
            throw where.expected("ROWS_DIFFER", "a line that begins with the row of roll.csv", "another");
        }
    }

    private static boolean begins(String line, String row) {
        return line.equals(row) || line.startsWith(row + ",");
    }

    /** Section 5: leaf_i. */
    static byte[] leaf(String line, String blind, Where where) {
        return Frame.of("leaf", Text.utf8(line), Text.unhex(blind, BLIND_LENGTH, where));
    }
}
