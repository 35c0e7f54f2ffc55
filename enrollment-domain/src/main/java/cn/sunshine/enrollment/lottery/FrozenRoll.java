package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The fingerprint of a frozen roll: hashes in lower-case hex. */
@Embeddable
public record FrozenRoll(
        @Column(name = "roll_size") int size,
        @Column(name = "roll_hash") String hash,
        @Column(name = "roll_root") String root,
        @Column(name = "params_hash") String paramsHash,
        @Column(name = "frozen_at") Instant at) {}
