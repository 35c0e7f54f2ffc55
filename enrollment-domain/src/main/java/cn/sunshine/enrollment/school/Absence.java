package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** Why a school does not enroll in a season, since when, and who said so. The public reads the first two. */
@NamedInterface("api")
@Embeddable
public record Absence(
        String reason,
        Instant since,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "declared_by"))
        AccountId declaredBy) {

    public Absence {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a school does not enroll for a reason");
        }
    }
}
