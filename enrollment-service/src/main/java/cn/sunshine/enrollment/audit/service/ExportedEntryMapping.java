package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.EntryHash;
import cn.sunshine.enrollment.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Writes an entry as a line of the export: a field that is added to one and not to the other fails the build. */
@Mapper(implementationName = "Generated<CLASS_NAME>")
interface ExportedEntryMapping {

    /** The time as it is hashed, which is another text than the one an {@code Instant} has. */
    @Mapping(target = "at", expression = "java(entry.time())")
    ExportedEntry line(AuditEntry entry);

    default String text(AuditChain chain) {
        return chain.toString();
    }

    default @Nullable String text(@Nullable AccountId account) {
        return account == null ? null : account.toString();
    }

    default String text(EntryHash hash) {
        return hash.hex();
    }
}
