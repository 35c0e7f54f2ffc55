package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * One approved version of a plan. A plan is never overwritten: each change keeps who approved it, when and why.
 *
 * @param seats the approved plan (招生计划)
 * @param bundleSeats further seats, approved apart, for bundled children whom the last seat would part (加计划); no
 *     draw gives them yet
 */
@Embeddable
@NamedInterface("api")
public record PlanVersion(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "seats"))
        SeatCount seats,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "bundle_seats"))
        SeatCount bundleSeats,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "approved_by"))
        AccountId approvedBy,

        Instant approvedAt,
        String reason) {}
