package cn.sunshine.enrollment.scale;

import cn.sunshine.enrollment.registration.service.OpenSeason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A district with as many children as wanted, each with a guardian, an application, a case and messages, and with officers.
 * It is written past the application, which would seal each name; the pages under test open none of these.
 */
record FullDistrict(OpenSeason season, int children) {

    private static final int FAMILY_MESSAGES = 5;
    private static final int CHILDREN_PER_OFFICER = 100;
    private static final int CHILDREN_PER_SCHOOL = 250;

    void fill(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : List.of(
                    schools(), guardians(), officers(), roles(), pupils(), applications(), cases(), messages())) {
                statement.execute(table);
            }
            Awaitility.await().until(() -> isSettled(statement));
        }
    }

    /** Its schools alone, for a district that is only in the way. */
    void build(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(schools());
        }
    }

    /** As the server tidies up by itself after so many rows, once nobody can see the time before any more. */
    private static boolean isSettled(Statement statement) throws SQLException {
        statement.execute("vacuum analyze account, role_grant, child, application, review_case, message, school");
        try (ResultSet pages = statement.executeQuery(
                "select relallvisible >= relpages from pg_class where oid = 'review_case'::regclass")) {
            return pages.next() && pages.getBoolean(1);
        }
    }

    private String schools() {
        return """
            insert into school (id, district_id, code, stage, nature, affiliation, name, name_en, address, phone, version)
            select %s, '%s', 'S' || upper(substr(md5('%s' || n), 1, 12)), 'PRIMARY', 'PUBLIC', 'DISTRICT',
                   '第' || n || '小学', 'School ' || n, n || '号', '0591-1112223', 0
            from generate_series(1, %d) as n\
            """.formatted(id("school"), season.district(), season.district(), children / CHILDREN_PER_SCHOOL);
    }

    private String guardians() {
        return insert("""
            account (id, kind, status, phone, phone_index, must_change_password, failed_attempts, totp_confirmed,
                     last_totp_step, created_at, stamp, version)
            select %s, 'GUARDIAN', 'ACTIVE', 'sealed', sha256(%s::text::bytea), false, 0, false, 0, now(), 0, 0\
            """.formatted(id("guardian"), id("guardian")));
    }

    private String officers() {
        return """
            insert into account (id, kind, status, login_name, home_district_id, password_hash, must_change_password,
                                 failed_attempts, totp_confirmed, last_totp_step, created_at, stamp, version)
            select %s, 'STAFF', 'ACTIVE', 'z' || substr(md5('%s' || n), 1, 20), '%s',
                   (select password_hash from account where password_hash is not null limit 1),
                   false, 0, false, 0, now(), 0, 0
            from generate_series(1, %d) as n\
            """.formatted(id("officer"), season.district(), season.district(), children / CHILDREN_PER_OFFICER);
    }

    /** Every other officer works at a school. */
    private String roles() {
        return """
            insert into role_grant (id, account_id, role, district_id, school_id, granted_by, granted_at)
            select %s, %s, case n %% 2 when 0 then 'DISTRICT_REVIEWER' else 'SCHOOL_OFFICER' end, '%s',
                   case n %% 2 when 1 then '%s'::uuid end,
                   null, now()
            from generate_series(1, %d) as n\
            """.formatted(
                id("grant"), id("officer"), season.district(), season.school(), children / CHILDREN_PER_OFFICER);
    }

    private String pupils() {
        return insert("""
            child (id, guardian_id, name, identity_number, identity_index, birth_date, sex, version)
            select %s, %s, 'sealed', 'sealed', sha256(%s::text::bytea), 'sealed', 'FEMALE', 0\
            """.formatted(id("child"), id("guardian"), id("child")));
    }

    private String applications() {
        return insert("""
            application (id, district_id, season_id, academic_year, child_id, identity_index, guardian_id, status,
                         number, relation, school_id, enlisted, version)
            select %s, '%s', '%s', 2027, %s, sha256(%s::text::bytea), %s, 'SUBMITTED', null, 'MOTHER', '%s', false, 0\
            """.formatted(
                        id("application"),
                        season.district(),
                        season.season(),
                        id("child"),
                        id("child"),
                        id("guardian"),
                        season.school()));
    }

    private String cases() {
        return insert("""
            review_case (id, application_id, district_id, season_id, school_id, guardian_id, status, round, resubmitted,
                         waiting_since, correct_by, version)
            select %s, %s, '%s', '%s', '%s', %s, (array['OPEN', 'OPEN', 'RETURNED', 'DECIDED'])[1 + n %% 4],
                   1, n %% 9 = 0, now() - n * interval '1 second',
                   case n %% 4 when 2 then now() + interval '1 day' end, 0\
            """.formatted(
                id("case"), id("application"), season.district(), season.season(), season.school(), id("guardian")));
    }

    private String messages() {
        return """
            insert into message (id, account_id, kind, subject_id, occurrence, created_at, version)
            select gen_random_uuid(), %s, 'APPLICATION_SUBMITTED', %s, 'message ' || m, now() - m * interval '1 hour', 0
            from generate_series(1, %d) as n, generate_series(1, %d) as m\
            """.formatted(id("guardian"), id("application"), children, FAMILY_MESSAGES);
    }

    private String insert(String into) {
        return "insert into " + into + " from generate_series(1, " + children + ") as n";
    }

    private String id(String kind) {
        return "md5('" + kind + season.district() + "' || n)::uuid";
    }
}
