package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The fingerprint of what was computed: the seed and the result's hash in lower-case hex. */
@Embeddable
public record Outcome(
        @Column(name = "seed") String seed,
        @Column(name = "result_hash") String resultHash) {}
