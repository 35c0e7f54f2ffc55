package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** A witness's word that the computation may begin. */
@Embeddable
public record Attestation(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "witness_id"))
        AccountId by,

        @Column(name = "witnessed_at") Instant at) {}
