package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Ids;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.Set;

/**
 * The form of the result files (docs/lottery-protocol.md, section 10). In the public layer of a draw over several schools it
 * is all that can be checked of waitlist.csv, because the lists that it follows from are sealed.
 */
public final class ResultForms {

    private ResultForms() {}

    /** Refuses a result file that is there and not canonical. */
    public static void check(DrawInputs inputs, DrawFiles files) {
        if (files.has(FileNames.TICKETS)) {
            checkTickets(TicketCheck.read(files));
        }
        files.find(FileNames.RESULT)
                .ifPresent(bytes -> CsvReader.read(FileNames.RESULT, bytes, 1).requireHeader(DrawRun.RESULT_HEADER));
        files.find(FileNames.CUTOFFS)
                .ifPresent(bytes -> checkCutOffs(
                        CsvReader.read(FileNames.CUTOFFS, bytes, 2).requireHeader(CutOffFile.HEADER),
                        inputs.params().rules()));
        files.find(FileNames.WAITLIST)
                .ifPresent(bytes -> checkWaitlist(
                        CsvReader.read(FileNames.WAITLIST, bytes, 0).requireHeader(DrawRun.WAITLIST_HEADER)));
    }

    private static void checkTickets(CsvTable table) {
        for (int row = 0; row < table.size(); row++) {
            Ids.require(table.field(row, 0), Ids.MEMBER_LENGTH, table.place(row, 0));
            Ids.require(table.field(row, 1), Ids.CONTEXT_LENGTH, table.place(row, 1));
            Hex.parse(table.field(row, 2), HashSuite.LENGTH, table.place(row, 2));
            Ids.number(table.field(row, 3), 1, Integer.MAX_VALUE, table.place(row, 3));
        }
    }

    private static void checkCutOffs(CsvTable table, DrawRules rules) {
        for (int row = 0; row < table.size(); row++) {
            if (Set.of(CutOffFile.OPEN, CutOffFile.CLOSED).contains(table.field(row, 2))) {
                requireEmpty(table, row, 3);
                requireEmpty(table, row, 4);
            } else {
                checkWorstKey(table, row, rules);
            }
        }
    }

    private static void checkWorstKey(CsvTable table, int row, DrawRules rules) {
        if (Rounds.choicesPerRound(rules).isPresent()) {
            Ids.number(table.field(row, 2), 1, Integer.MAX_VALUE, table.place(row, 2));
        } else {
            requireEmpty(table, row, 2);
        }
        if (rules.tiers().isEmpty()) {
            requireEmpty(table, row, 3);
        } else if (!rules.tiers().contains(table.field(row, 3))) {
            throw new DrawRefusedException(
                    RefusalCode.UNKNOWN_TIER, table.place(row, 3), "the tier is not listed in params.json");
        }
        Hex.parse(table.field(row, 4), HashSuite.LENGTH, table.place(row, 4));
    }

    private static void requireEmpty(CsvTable table, int row, int column) {
        if (!table.field(row, column).isEmpty()) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_VALUE, table.place(row, column), "by the rules the field is empty here");
        }
    }

    private static void checkWaitlist(CsvTable table) {
        String before = "";
        int rank = 0;
        for (int row = 0; row < table.size(); row++) {
            String school = Ids.require(table.field(row, 0), Ids.NAME_LENGTH, table.place(row, 0));
            if (Texts.compare(before, school) > 0) {
                throw new DrawRefusedException(
                        RefusalCode.UNSORTED_ROWS, table.place(row, 0), before + " must come after " + school);
            }
            rank = school.equals(before) ? rank + 1 : 1;
            Ids.number(table.field(row, 1), rank, rank, table.place(row, 1));
            Ids.require(table.field(row, 2), Ids.MEMBER_LENGTH, table.place(row, 2));
            before = school;
        }
    }
}
