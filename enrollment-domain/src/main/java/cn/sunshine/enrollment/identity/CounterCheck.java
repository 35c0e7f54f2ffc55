package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** What an officer checked at the counter, and when. */
@NamedInterface("api")
@Embeddable
public record CounterCheck(
        @Enumerated(EnumType.STRING) IdentityPaper paper,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "reported_by"))
        AccountId by,

        @Column(name = "reported_at") Instant at) {}
