package cn.sunshine.enrollment.protection;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Whose data, or which file of data, was looked at. */
@NamedInterface("api")
public record DataSubject(Kind kind, UUID id) {

    /** What the id belongs to. */
    public enum Kind {
        CHILD,
        APPLICATION,
        ACCOUNT
    }

    public DataSubject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    public static DataSubject child(ChildId child) {
        return new DataSubject(Kind.CHILD, child.value());
    }

    public static DataSubject application(UUID application) {
        return new DataSubject(Kind.APPLICATION, application);
    }

    public static DataSubject account(AccountId account) {
        return new DataSubject(Kind.ACCOUNT, account.value());
    }
}
