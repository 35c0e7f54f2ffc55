package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.Sealed;
import java.util.Map;

/**
 * The cells of one subject that an officer wants to see.
 *
 * @param subject whose data; the family is shown the reading under it
 * @param cells the sealed values by their place, one at least
 */
public record ReadPersonalData(DataSubject subject, Map<Cell, Sealed> cells) {

    public ReadPersonalData {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("nothing to read");
        }
        cells = Map.copyOf(cells);
    }
}
