package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.supervision.service.KnownBy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the chain on the page. It holds ids and codes alone, and beside them what people call these today: personal data
 * never enters the chain, and families have no name here.
 *
 * @param login of the officer who acted, or null if no officer did
 * @param name of what it was done to, or null if that has none or is who acted
 */
record AuditRow(
        AuditEntry entry,
        Label role,
        @Nullable KnownBy login,
        @Nullable KnownBy name) {

    static AuditRow of(AuditEntry entry, Map<String, KnownBy> names) {
        String account = String.valueOf(entry.account());
        return new AuditRow(entry, role(entry.role()), names.get(account), names.get(entry.subjectId()));
    }

    /** Whether it was done to the account that did it, as signing in is. Public, because templates call it. */
    public boolean ofItself() {
        return entry.subjectId().equals(String.valueOf(entry.account()));
    }

    private static Label role(String code) {
        return Roleless.andRoles()
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(Label::of)
                .orElseGet(() -> Label.data(code));
    }
}
