package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.lottery.Lot;
import cn.sunshine.enrollment.lottery.RollNumber;
import cn.sunshine.enrollment.lottery.RollOutcome;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads each child's lot out of a completed draw's own files. */
final class Lots {

    private Lots() {}

    static Map<RollNumber, Lot> of(CompletedDraw completed) {
        Map<String, Drawn> drawn = tickets(completed.files());
        Map<ApplicantNumber, Integer> waiting = waiting(completed);
        Map<RollNumber, Lot> lots = new HashMap<>();
        for (String[] row : rows(completed.files(), "roll.csv")) {
            ApplicantNumber number = new ApplicantNumber(row[0]);
            Drawn unit = Objects.requireNonNull(drawn.get(row[1].isEmpty() ? row[0] : row[1]));
            lots.put(new RollNumber(row[0]), lot(unit, waiting.get(number)));
        }
        return lots;
    }

    private static Lot lot(Drawn drawn, @Nullable Integer waitingRank) {
        RollOutcome outcome = waitingRank == null ? RollOutcome.ADMITTED : RollOutcome.WAITING;
        return new Lot(outcome, drawn.rank(), waitingRank, drawn.ticket());
    }

    private static Map<String, Drawn> tickets(DrawFiles files) {
        return rows(files, "tickets.csv").stream()
                .collect(Collectors.toMap(row -> row[0], row -> new Drawn(row[2], Integer.parseInt(row[3]))));
    }

    private static Map<ApplicantNumber, Integer> waiting(CompletedDraw completed) {
        Map<ApplicantNumber, Integer> ranks = new HashMap<>();
        for (List<ApplicantNumber> list : completed.waitingLists().values()) {
            list.forEach(number -> ranks.put(number, ranks.size() + 1));
        }
        return ranks;
    }

    private static List<String[]> rows(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private record Drawn(String ticket, int rank) {}
}
