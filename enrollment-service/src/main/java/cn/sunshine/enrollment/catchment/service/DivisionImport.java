package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Division;
import cn.sunshine.enrollment.catchment.Divisions;
import cn.sunshine.enrollment.catchment.DivisionsImported;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a list of divisions: CSV in UTF-8, heading {@code code,name,name_en,parent}, one division a line, the last
 * two columns may be empty. All lines or none; a division that is known gets its new name, so a list can be taken twice.
 */
@Service
@Transactional
public class DivisionImport {

    public static final String HEADING = DivisionList.HEADING;

    private final Divisions divisions;
    private final ApplicationEventPublisher events;

    DivisionImport(Divisions divisions, ApplicationEventPublisher events) {
        this.divisions = divisions;
        this.events = events;
    }

    /**
     * Imports {@code csv}.
     *
     * @throws DivisionImportException naming the first wrong line
     */
    public ImportedDivisions importCsv(String csv) {
        List<Division> read = DivisionList.read(csv);
        read.forEach(divisions::save);
        events.publishEvent(new DivisionsImported(read.size()));
        return new ImportedDivisions(read.size(), counties(read));
    }

    private static int counties(List<Division> read) {
        return (int) read.stream()
                .filter(division -> DivisionCode.isCounty(division.code().value()))
                .count();
    }
}
