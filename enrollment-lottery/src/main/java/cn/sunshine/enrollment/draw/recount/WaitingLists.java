package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Section 9, FIXED_ORDER: at each school those who list it and were admitted nowhere, or only at a later choice, in the
 * order of their keys there. The key is that of tier and ticket: in which round somebody asked plays no part.
 */
final class WaitingLists {

    private WaitingLists() {}

    /** The applicants who wait, by school in byte order. */
    static Map<String, List<String>> of(Inputs inputs, Tickets tickets, Placement placement) {
        Map<String, List<Candidate>> waiting = new TreeMap<>(Text.BYTE_ORDER);
        for (Unit unit : inputs.units().orElseThrow()) {
            Unit.Choice admitted = placement.admitted().get(unit.id());
            for (Candidate candidate : Candidate.of(inputs.params(), tickets, unit)) {
                if (admitted == null || candidate.choice().number() < admitted.number()) {
                    waiting.computeIfAbsent(candidate.school(), school -> new ArrayList<>())
                            .add(candidate);
                }
            }
        }
        Map<String, List<String>> children = new LinkedHashMap<>();
        waiting.forEach((school, candidates) -> children.put(school, inOrder(candidates)));
        return children;
    }

    private static List<String> inOrder(List<Candidate> candidates) {
        return candidates.stream()
                .sorted((left, right) -> withoutRound(left).compareTo(withoutRound(right)))
                .flatMap(candidate -> candidate.unit().members().stream())
                .toList();
    }

    private static Key withoutRound(Candidate candidate) {
        return new Key(1, candidate.key().tier(), candidate.key().ticket());
    }

    /** Form of waitlist.csv: schools ascend, and inside a school the ranks are 1, 2, 3… */
    static void requireCanonical(Bundle files) {
        Csv csv = Csv.read(files, ResultFiles.WAITLIST).withHeader(ResultFiles.WAITLIST_HEADER);
        String school = "";
        int rank = 0;
        for (int row = 0; row < csv.rows().size(); row++) {
            String next = Identifiers.school(csv.field(row, "school"), csv.at(row, "school"));
            if (Text.BYTE_ORDER.compare(school, next) > 0) {
                throw csv.at(row, "school").expected("UNSORTED_ROWS", "ascending schools", next + " after " + school);
            }
            rank = next.equals(school) ? rank + 1 : 1;
            Text.number(csv.field(row, "rank"), rank, rank, csv.at(row, "rank"));
            Identifiers.member(csv.field(row, "applicant"), csv.at(row, "applicant"));
            school = next;
        }
    }
}
