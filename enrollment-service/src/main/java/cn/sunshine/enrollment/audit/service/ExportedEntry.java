package cn.sunshine.enrollment.audit.service;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/** A line of the export: the hashed fields in the order in which they are hashed, each as the text that is hashed. */
@JsonPropertyOrder({
    "chain",
    "seq",
    "at",
    "account",
    "role",
    "source",
    "action",
    "subjectType",
    "subjectId",
    "details",
    "previousHash",
    "hash"
})
record ExportedEntry(
        String chain,
        long seq,
        String at,
        @Nullable String account,
        String role,
        @Nullable String source,
        String action,
        String subjectType,
        String subjectId,
        String details,
        String previousHash,
        String hash) {}
