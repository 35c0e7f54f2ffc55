package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.school.SchoolReliance;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Component;

/** What families have chosen, drafts and withdrawn applications among it, is the school as it was. */
@Component
class ChosenSchools implements SchoolReliance {

    private final Applications applications;

    ChosenSchools(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean names(SchoolId school) {
        return applications.existsBySchool(school);
    }
}
