package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/**
 * What the family is asked to correct, besides the items.
 *
 * @param note the officer's words to the family
 * @param deadline until when, exclusive, by the season's clock
 */
@Embeddable
public record Correction(
        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "correction_note"))
        Sealed note,

        @Column(name = "correction_deadline") Instant deadline) {}
