package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SubmissionRecord;
import org.springframework.stereotype.Component;

/** Tells the season, which stands above registration, whether families have submitted in it. */
@Component
class SubmittedApplications implements SubmissionRecord {

    private final Applications applications;

    SubmittedApplications(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean hasAny(SeasonId season) {
        return applications.existsSubmitted(season);
    }
}
