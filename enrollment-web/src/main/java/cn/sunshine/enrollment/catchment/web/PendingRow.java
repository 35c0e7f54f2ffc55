package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule that the next publication puts in force or repeals, and whose it is. */
record PendingRow(SchoolSummary school, RuleView rule) {

    /** A page shows no more; the rest is counted, and stands on the pages of the schools. */
    static final int SHOWN = 50;

    /** The first of them, school by school. */
    static List<PendingRow> first(List<SchoolSummary> schools, List<RuleView> rules) {
        Map<SchoolId, List<RuleView>> bySchool = rules.stream().collect(Collectors.groupingBy(RuleView::school));
        return schools.stream()
                .flatMap(school -> bySchool.getOrDefault(school.id(), List.of()).stream()
                        .map(rule -> new PendingRow(school, rule)))
                .limit(SHOWN)
                .toList();
    }
}
