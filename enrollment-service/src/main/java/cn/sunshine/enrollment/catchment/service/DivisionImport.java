package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Division;
import cn.sunshine.enrollment.catchment.Divisions;
import cn.sunshine.enrollment.catchment.DivisionsImported;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.service.LockKey;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The country has some 2,800 counties today, and with those of the past over 3,000: fewer are a part of them. */
    public static final int WHOLE_COUNTRY = 2_500;

    /** Two lists at once would both look before either has written, and wait for each other where their orders differ. */
    private static final LockKey ONE_AT_A_TIME = LockKey.onlyOne("divisions");

    private final Divisions divisions;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;

    DivisionImport(Divisions divisions, TransactionLock lock, ApplicationEventPublisher events) {
        this.divisions = divisions;
        this.lock = lock;
        this.events = events;
    }

    /**
     * Imports {@code csv}.
     *
     * @throws DivisionImportException naming the first wrong line
     * @throws PartialCountiesException if it has counties, and with those that are known not those of the whole country
     */
    public ImportedDivisions importCsv(String csv) {
        List<Division> read = DivisionList.read(csv);
        lock.hold(ONE_AT_A_TIME);
        requireWholeCountry(read);
        return take(read);
    }

    /** The same where identity numbers of all counties that are not listed are to be refused. */
    public ImportedDivisions importPartialCounties(String csv) {
        List<Division> read = DivisionList.read(csv);
        lock.hold(ONE_AT_A_TIME);
        return take(read);
    }

    private ImportedDivisions take(List<Division> read) {
        read.forEach(divisions::save);
        events.publishEvent(new DivisionsImported(read.size()));
        return new ImportedDivisions(read.size(), counties(read).size());
    }

    private void requireWholeCountry(List<Division> read) {
        Set<String> listed = counties(read);
        if (listed.isEmpty()) {
            return;
        }
        Set<String> all = divisions.counties();
        all.addAll(listed);
        if (all.size() < WHOLE_COUNTRY) {
            throw new PartialCountiesException(all.size());
        }
    }

    private static Set<String> counties(List<Division> read) {
        return read.stream()
                .map(division -> division.code().value())
                .filter(DivisionCode::isCounty)
                .collect(Collectors.toSet());
    }
}
