package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Why an application was rejected, and the officer's words to the family. */
@Embeddable
public record Rejection(
        @Enumerated(EnumType.STRING) @Column(name = "rejection_reason")
        RejectionReason reason,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "rejection_note"))
        Sealed note) {}
