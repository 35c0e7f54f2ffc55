package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.school.PlanVersion;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a school's plan came to be what it is: when it was approved and changed, by whom and why. */
@Component
class PlanRecords {

    private final SchoolQueries schools;
    private final AccountQueries accounts;

    PlanRecords(SchoolQueries schools, AccountQueries accounts) {
        this.schools = schools;
        this.accounts = accounts;
    }

    /** @param login of who approved it; empty where that was no officer */
    record Row(Instant at, String login, int seats, String reason) {}

    /** The plan in force first. */
    List<Row> of(SchoolId school, SeasonId season) {
        List<PlanVersion> history = schools.planHistory(school, season);
        Map<AccountId, String> logins = accounts.logins(
                history.stream().map(PlanVersion::approvedBy).distinct().toList());
        return history.stream()
                .map(version -> new Row(
                        version.approvedAt(),
                        logins.getOrDefault(version.approvedBy(), ""),
                        version.seats().value(),
                        version.reason()))
                .toList();
    }
}
