package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how an account stands in one statement over two keys. It is not cached: a disabled officer or a taken role counts
 * at the very next request, on every node.
 */
@Component
class StandingReader {

    private static final String SQL = """
            select a.kind, a.stamp, a.must_change_password, g.role, g.district_id, g.school_id
            from account a left join role_grant g on g.account_id = a.id
            where a.id = :id and a.status = 'ACTIVE'
            """;

    private final JdbcClient jdbc;

    StandingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> read(AccountId id) {
        List<Row> rows = jdbc.sql(SQL).param("id", id.value()).query(Row::of).list();
        return rows.stream().findFirst().map(first -> first.standing(id, rows));
    }

    private record Row(
            AccountKind kind,
            int stamp,
            boolean mustChangePassword,
            @Nullable ScopedRole grant) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    AccountKind.valueOf(row.getString("kind")),
                    row.getInt("stamp"),
                    row.getBoolean("must_change_password"),
                    grantOf(row));
        }

        private static @Nullable ScopedRole grantOf(ResultSet row) throws SQLException {
            String role = row.getString("role");
            UUID district = row.getObject("district_id", UUID.class);
            UUID school = row.getObject("school_id", UUID.class);
            return role == null
                    ? null
                    : new ScopedRole(
                            Role.valueOf(role),
                            district == null ? null : new DistrictId(district),
                            school == null ? null : new SchoolId(school));
        }

        Standing standing(AccountId id, List<Row> all) {
            Set<ScopedRole> grants =
                    all.stream().map(Row::grant).filter(Objects::nonNull).collect(Collectors.toSet());
            SignedIn who = kind == AccountKind.GUARDIAN ? SignedIn.guardian(id) : new SignedIn(id, kind, grants);
            return new Standing(who, stamp, mustChangePassword);
        }
    }
}
