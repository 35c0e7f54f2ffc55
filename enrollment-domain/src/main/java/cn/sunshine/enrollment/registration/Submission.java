package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;

/**
 * One submission, word for word, so that the family can prove what it sent.
 *
 * @param key names the family's one act of submitting: repeated by a lost answer or a double tap, it is not a second one
 * @param at by the season's clock; never used for any order
 * @param content the canonical text that was submitted
 * @param digest SHA-256 of that text in hexadecimal, as it stands on the receipt
 */
@Embeddable
public record Submission(
        UUID key,
        Instant at,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "content"))
        Sealed content,

        String digest) {}
