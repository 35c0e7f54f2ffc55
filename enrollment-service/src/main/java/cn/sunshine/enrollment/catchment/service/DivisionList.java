package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Division;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of divisions as it is read, line by line; the first wrong line ends it. */
final class DivisionList {

    static final String HEADING = "code,name,name_en,parent";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int CELLS = 4;

    private final Map<DivisionCode, Division> divisions = new LinkedHashMap<>();

    static List<Division> read(String csv) {
        List<String> lines =
                csv.replace(BYTE_ORDER_MARK, "").stripTrailing().lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADING)) {
            throw new DivisionImportException(1, DivisionFault.HEADING);
        }
        if (lines.size() == 1) {
            throw new DivisionImportException(2, DivisionFault.EMPTY);
        }
        DivisionList list = new DivisionList();
        for (int i = 1; i < lines.size(); i++) {
            list.add(i + 1, lines.get(i));
        }
        return List.copyOf(list.divisions.values());
    }

    private void add(int number, String line) {
        Division division = division(number, line);
        if (divisions.putIfAbsent(division.code(), division) != null) {
            throw new DivisionImportException(number, DivisionFault.REPEATED);
        }
    }

    /** A name with a comma would need quotation marks; no division has one, so a mark is a mistake of the export. */
    private static Division division(int number, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS || line.contains("\"")) {
            throw new DivisionImportException(number, DivisionFault.CELLS);
        }
        if (cells[1].isBlank()) {
            throw new DivisionImportException(number, DivisionFault.NAME);
        }
        DivisionCode code = code(number, cells[0], DivisionFault.CODE);
        DivisionCode parent = cells[3].isBlank() ? null : code(number, cells[3], DivisionFault.PARENT);
        try {
            return Division.of(code, cells[1], orNull(cells[2]), parent);
        } catch (IllegalArgumentException outside) {
            throw new DivisionImportException(number, DivisionFault.PARENT);
        }
    }

    private static DivisionCode code(int number, String cell, DivisionFault fault) {
        if (!DivisionCode.isValid(cell.strip())) {
            throw new DivisionImportException(number, fault);
        }
        return new DivisionCode(cell.strip());
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }
}
