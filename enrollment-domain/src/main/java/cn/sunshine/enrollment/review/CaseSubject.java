package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What a case has to know of the application it is about.
 *
 * @param round which submission of the application it is, from 1
 */
@Embeddable
public record CaseSubject(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "district_id"))
        DistrictId district,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "season_id"))
        SeasonId season,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "school_id"))
        SchoolId school,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "application_id"))
        ApplicationId application,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "guardian_id"))
        AccountId guardian,

        int round) {

    /** The same application as it was submitted later, perhaps for another school. */
    CaseSubject submittedAgain(int latest, SchoolId chosen) {
        return new CaseSubject(district, season, chosen, application, guardian, latest);
    }
}
