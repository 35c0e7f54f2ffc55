package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** Who gave a case back last, and until when the queue does not hand it to him again. On the system's clock, as a lease. */
@Embeddable
record Release(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "released_by"))
        AccountId officer,

        @Column(name = "passed_over_until") Instant until) {}
