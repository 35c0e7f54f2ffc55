package cn.sunshine.enrollment.supervision.service;

import static java.util.Objects.requireNonNull;

import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the things and the officers of a page of the audit log are called. The log holds their ids alone; this is asked when
 * the page is read, in one statement for all of it. Families have no name here: an application goes by its number, an account
 * by the login that officers have, and a child by nothing.
 */
@Service
@Transactional(readOnly = true)
public class EntryNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String NAMES = """
            with entry as (select distinct unnest(cast(:ids as uuid[])) as id)
            select id, login_name as name, login_name as name_en, null as stage
            from entry join account using (id) where login_name is not null
            union all
            select id, number, number, null from entry join application using (id) where number is not null
            union all
            select e.id, a.number, a.number, null
            from entry e join review_case c on c.id = e.id join application a on a.id = c.application_id
            where a.number is not null
            union all
            select e.id, a.number, a.number, null
            from entry e join place p on p.id = e.id join application a on a.id = p.application_id
            where a.number is not null
            union all
            select e.id, a.number, a.number, null
            from entry e join placement p on p.id = e.id
            join application a on a.season_id = p.season_id and a.child_id = p.child_id
            where a.number is not null
            union all
            select id, name, name_en, null from entry join school using (id)
            union all
            select id, name, name_en, null from entry join district using (id)
            union all
            select e.id, s.name, s.name_en, null
            from entry e join address_rule r on r.id = e.id join school s on s.id = r.school_id
            union all
            select id, academic_year::text, academic_year::text, stage from entry join season using (id)""";

    private final JdbcClient jdbc;

    EntryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id as it stands in the log; what has no name, or is gone, is missing. */
    public Map<String, KnownBy> of(Collection<AuditEntry> entries) {
        UUID[] ids = entries.stream().flatMap(EntryNames::ids).distinct().toArray(UUID[]::new);
        Map<String, KnownBy> names = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql(NAMES).param("ids", ids).query(row -> {
                names.put(requireNonNull(row.getString("id")), known(row));
            });
        }
        return names;
    }

    private static Stream<UUID> ids(AuditEntry entry) {
        Stream<UUID> account = Stream.ofNullable(entry.account()).map(id -> id.value());
        Stream<UUID> subject = Stream.of(entry.subjectId())
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
        return Stream.concat(account, subject);
    }

    private static KnownBy known(ResultSet row) throws SQLException {
        @Nullable String stage = row.getString("stage");
        return new KnownBy(
                new PlaceName(row.getString("name"), row.getString("name_en")),
                stage == null ? null : Stage.valueOf(stage));
    }
}
