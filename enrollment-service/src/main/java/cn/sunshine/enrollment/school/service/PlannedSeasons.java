package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.EnrollmentPlans;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonReliance;
import org.springframework.stereotype.Component;

/** Tells the season, which stands above schools, whether a plan names it. */
@Component
class PlannedSeasons implements SeasonReliance {

    private final EnrollmentPlans plans;

    PlannedSeasons(EnrollmentPlans plans) {
        this.plans = plans;
    }

    @Override
    public boolean names(SeasonId season) {
        return plans.existsBySeason(season);
    }
}
