package cn.sunshine.enrollment.supervision.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/** What is looked for in the audit log, as typed; an empty text leaves that open. */
record AuditFilter(
        @Nullable String action,
        @Nullable String role,
        @Nullable String account,
        @Nullable String from,
        @Nullable String to) {

    private static final String FOUR_DIGITS = "\\d{4}-.*";
    private static final String ACTION = "[a-z]{1,40}(\\.[a-z-]{1,40})?";

    AuditFilter {
        action = requireNonNullElse(action, "").strip();
        role = requireNonNullElse(role, "").strip();
        account = requireNonNullElse(account, "").strip();
        from = requireNonNullElse(from, "").strip();
        to = requireNonNullElse(to, "").strip();
    }

    /** The search, or nothing after saying beside the fields what is wrong. */
    Optional<AuditSearch> toSearch(AuditChain chain, @Nullable Long before, int size, Errors errors) {
        check("action", action, AuditFilter::isAction, AuditFilterFault.ACTION, errors);
        check("account", account, AuditFilter::isId, AuditFilterFault.ACCOUNT, errors);
        check("from", from, AuditFilter::isDate, AuditFilterFault.DATE, errors);
        check("to", to, AuditFilter::isDate, AuditFilterFault.DATE, errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new AuditSearch(
                chain,
                orNull(action),
                idOf(account),
                orNull(role),
                null,
                startOf(from, 0),
                startOf(to, 1),
                before,
                size));
    }

    /** The same search before an entry, as an address. */
    String pathBefore(String list, long seq) {
        return UriComponentsBuilder.fromPath(list)
                .queryParam("action", action)
                .queryParam("role", role)
                .queryParam("account", account)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("before", seq)
                .encode()
                .toUriString();
    }

    /** The first moment of a day on the mainland, or of the day after: both days that were typed are included. */
    private static @Nullable Instant startOf(@Nullable String date, int daysLater) {
        String typed = orNull(date);
        return typed == null
                ? null
                : LocalDate.parse(TypedNumber.halfWidth(typed))
                        .plusDays(daysLater)
                        .atStartOfDay(SeasonClock.ZONE)
                        .toInstant();
    }

    private static @Nullable AccountId idOf(@Nullable String account) {
        String typed = orNull(account);
        return typed == null ? null : new AccountId(UUID.fromString(typed));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static void check(
            String field, @Nullable String typed, Predicate<String> wellFormed, AuditFilterFault fault, Errors errors) {
        String text = orNull(typed);
        if (text != null && !wellFormed.test(text)) {
            FormErrors.rejectField(errors, field, fault);
        }
    }

    private static boolean isAction(String text) {
        return text.matches(ACTION);
    }

    private static boolean isId(String text) {
        return Typed.id(text).isPresent();
    }

    /** With a year of four digits: beyond them the database has no days. In old browsers the box takes any keyboard's. */
    private static boolean isDate(String typed) {
        String text = TypedNumber.halfWidth(typed);
        try {
            LocalDate.parse(text);
            return text.matches(FOUR_DIGITS);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
