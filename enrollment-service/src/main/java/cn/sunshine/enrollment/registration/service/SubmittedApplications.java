package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Applications.SchoolCount;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonReliance;
import cn.sunshine.enrollment.season.SubmissionRecord;
import org.springframework.stereotype.Component;

/** Tells the season, which stands above registration, what families have submitted in it. */
@Component
class SubmittedApplications implements SubmissionRecord, SeasonReliance {

    private final Applications applications;

    SubmittedApplications(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean hasAny(SeasonId season) {
        return applications.existsSubmitted(season);
    }

    @Override
    public long undecided(SeasonId season) {
        return applications.countUndecidedBySchool(season).stream()
                .mapToLong(SchoolCount::getNumber)
                .sum();
    }

    @Override
    public boolean isBegun(SeasonId season) {
        return applications.existsBySeason(season);
    }

    @Override
    public boolean names(SeasonId season) {
        return isBegun(season);
    }
}
