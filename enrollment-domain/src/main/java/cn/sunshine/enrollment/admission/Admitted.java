package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.HashedWithOwner;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Whose place it is, where, and on which draw it rests. */
@HashedWithOwner
@Embeddable
public record Admitted(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "district_id"))
        DistrictId district,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "season_id"))
        SeasonId season,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "school_id"))
        SchoolId school,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "application_id"))
        ApplicationId application,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "child_id"))
        ChildId child,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "guardian_id"))
        AccountId guardian,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "draw_id"))
        DrawId draw) {}
