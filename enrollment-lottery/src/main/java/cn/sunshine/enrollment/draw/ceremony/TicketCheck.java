package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks tickets.csv: every unit has its ticket and nobody else one; ranks follow the tickets. */
public final class TicketCheck {

    private static final int UNIT = 0;
    private static final int CONTEXT = 1;
    private static final int TICKET = 2;
    private static final int RANK = 3;

    private TicketCheck() {}

    /** Recomputes every ticket from the seed; returns how many there are. */
    public static int tickets(DrawInputs inputs, byte[] seed, DrawFiles files, DrawProgress progress) {
        CsvTable stated = read(files);
        byte[] bytes = Tickets.draw(inputs, seed, progress).file();
        CsvTable recomputed = CsvReader.read(FileNames.TICKETS, bytes, 2);
        int common = Math.min(stated.size(), recomputed.size());
        for (int row = 0; row < common; row++) {
            if (!stated.rows()
                    .get(row)
                    .subList(UNIT, RANK)
                    .equals(recomputed.rows().get(row).subList(UNIT, RANK))) {
                throw new DrawRefusedException(
                        RefusalCode.RESULT_DIFFERS,
                        stated.place(row, TICKET),
                        "expected "
                                + String.join(",", recomputed.rows().get(row).subList(UNIT, RANK)));
            }
        }
        if (stated.size() != recomputed.size()) {
            throw new DrawRefusedException(
                    RefusalCode.RESULT_DIFFERS,
                    Place.of(FileNames.TICKETS),
                    "expected " + recomputed.size() + " tickets, found " + stated.size());
        }
        return common;
    }

    /** Sorts the tickets of each context anew and compares the ranks. */
    public static void order(DrawFiles files) {
        CsvTable table = read(files);
        Map<String, List<Integer>> contexts = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            contexts.computeIfAbsent(table.field(row, CONTEXT), ctx -> new ArrayList<>())
                    .add(row);
        }
        Comparator<Integer> byTicket = Comparator.comparing(row -> table.field(row, TICKET));
        for (List<Integer> rows : contexts.values()) {
            rows.sort(byTicket.thenComparing((a, b) -> Texts.compare(table.field(a, UNIT), table.field(b, UNIT))));
            for (int place = 0; place < rows.size(); place++) {
                requireRank(table, rows.get(place), place + 1);
            }
        }
    }

    private static void requireRank(CsvTable table, int row, int rank) {
        if (!table.field(row, RANK).equals(Integer.toString(rank))) {
            throw new DrawRefusedException(
                    RefusalCode.RESULT_DIFFERS, table.place(row, RANK), "its ticket has rank " + rank);
        }
    }

    static CsvTable read(DrawFiles files) {
        return CsvReader.read(FileNames.TICKETS, files.require(FileNames.TICKETS), 2)
                .requireHeader(Tickets.HEADER);
    }
}
