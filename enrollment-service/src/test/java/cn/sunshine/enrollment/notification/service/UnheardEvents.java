package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.admission.PlaceChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;

/** Events that the messages to families have not heard, as an application leaves them that is killed or loses its database. */
@Lazy
@Component
public class UnheardEvents {

    private final JdbcClient jdbc;
    private final EventSerializer serializer;

    UnheardEvents(JdbcClient jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Stores an event of a minute ago. */
    public void store(Object event, Status status) {
        store(event, status, Instant.now().minus(Duration.ofMinutes(1)));
    }

    public void store(Object event, Status status, Instant at) {
        Class<?> listener = isOfAdmission(event) ? AdmissionMessages.class : RegistrationMessages.class;
        String type = event.getClass().getName();
        jdbc.sql("""
                insert into event_publication
                    (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                values (gen_random_uuid(), :listener, :type, :event, :at, :status, 0)""")
                .param("listener", listener.getName() + ".on(" + type + ")")
                .param("type", type)
                .param("event", serializer.serialize(event))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("status", status.name())
                .update();
    }

    /** Stores events of a minute ago that an earlier version wrote, of a type that is gone. */
    public void storeOfNoType(Object about, int count) {
        jdbc.sql("""
                insert into event_publication
                    (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                select gen_random_uuid(), 'Gone.on(Gone)', 'Gone', :about, now() - interval '1 minute', 'FAILED', 0
                from generate_series(1, :count)""").param("about", about.toString()).param("count", count).update();
    }

    private static boolean isOfAdmission(Object event) {
        return event.getClass().getPackage().equals(PlaceChanged.class.getPackage());
    }

    /** How many deliveries of events about this failed, each after another try. */
    public int failedAgain(Object id) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like :about"
                        + " and status = 'FAILED' and last_resubmission_date is not null")
                .param("about", "%" + id + "%")
                .query(Integer.class)
                .single();
    }

    public void forget(Object id) {
        jdbc.sql("delete from event_publication where serialized_event like :about")
                .param("about", "%" + id + "%")
                .update();
    }

    /** Lets time pass for the events about this. */
    public void age(Object id, Duration passed) {
        jdbc.sql("update event_publication set publication_date = publication_date - :passed * interval '1 second'"
                        + " where serialized_event like :about")
                .param("passed", passed.toSeconds())
                .param("about", "%" + id + "%")
                .update();
    }

    /** How the deliveries of events about this stand. */
    public List<Status> standing(Object id) {
        return jdbc.sql("select status from event_publication where serialized_event like :about")
                .param("about", "%" + id + "%")
                .query((row, number) -> Status.valueOf(row.getString("status")))
                .list();
    }

    /** How many listeners have not heard events about this, whether they are at it or failed. */
    public int about(Object id) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like :about")
                .param("about", "%" + id + "%")
                .query(Integer.class)
                .single();
    }
}
