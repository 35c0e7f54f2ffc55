package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.CurrentActor;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.PersonalDataRead;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * Opens personal data to the eyes of an officer. The reading is written down for the family and chained in the same
 * transaction: what cannot be recorded is not shown. Whether this officer may see this subject, the caller has checked.
 */
@Service
public class PersonalDataReading {

    private final PersonalData data;
    private final ReadingLog log;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;

    PersonalDataReading(
            PersonalData data, ReadingLog log, CurrentActor actor, ApplicationEventPublisher events, IdGenerator ids) {
        this.data = data;
        this.log = log;
        this.actor = actor;
        this.events = events;
        this.ids = ids;
    }

    /** Opens the cells of one subject. */
    @Transactional
    public Map<Cell, String> read(@Nullable DistrictId district, ReadingPurpose purpose, ReadPersonalData wanted) {
        return Objects.requireNonNull(
                readAll(district, purpose, List.of(wanted)).get(wanted.subject()));
    }

    /** Opens the cells of many subjects in one act, as an export does; each family finds it with its own subject. */
    @Transactional
    public Map<DataSubject, Map<Cell, String>> readAll(
            @Nullable DistrictId district, ReadingPurpose purpose, List<ReadPersonalData> wanted) {
        UUID reading = ids.generateId();
        Actor reader = actor.current();
        log.add(reading, district, purpose, wanted, reader);
        Map<DataSubject, Map<Cell, String>> opened =
                wanted.stream().collect(Collectors.toMap(ReadPersonalData::subject, this::open));
        events.publishEvent(new PersonalDataRead(district, reading, purpose, opened.keySet()));
        return opened;
    }

    private Map<Cell, String> open(ReadPersonalData wanted) {
        return wanted.cells().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> data.open(cell.getKey(), cell.getValue())));
    }
}
