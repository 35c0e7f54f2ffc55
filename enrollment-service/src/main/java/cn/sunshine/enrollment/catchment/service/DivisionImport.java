package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Division;
import cn.sunshine.enrollment.catchment.Divisions;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a list of divisions: CSV in UTF-8, heading {@code code,name,name_en,parent}, one division a line, the last
 * two columns may be empty. All lines or none; a division that is known gets its new name.
 */
@Service
@Transactional
public class DivisionImport {

    private static final String HEADING = "code,name,name_en,parent";

    private final Divisions divisions;

    DivisionImport(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * Imports {@code csv}.
     *
     * @return how many divisions it held
     * @throws DivisionImportException naming the first wrong line
     */
    public int importCsv(String csv) {
        List<Division> read = read(csv.strip().replace("\uFEFF", "").lines().toList());
        read.forEach(divisions::save);
        return read.size();
    }

    private static List<Division> read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADING)) {
            throw new DivisionImportException(1, "the heading reads " + HEADING);
        }
        List<Division> read = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            read.add(division(i + 1, lines.get(i)));
        }
        return read;
    }

    private static Division division(int number, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw new DivisionImportException(number, "four cells expected");
        }
        try {
            String parent = orNull(cells[3]);
            return Division.of(
                    new DivisionCode(cells[0].strip()),
                    cells[1],
                    orNull(cells[2]),
                    parent == null ? null : new DivisionCode(parent));
        } catch (IllegalArgumentException fault) {
            throw new DivisionImportException(number, String.valueOf(fault.getMessage()));
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }
}
