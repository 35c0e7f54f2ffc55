package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.ReturnRecord;
import cn.sunshine.enrollment.review.Decision;
import cn.sunshine.enrollment.review.DecisionKind;
import cn.sunshine.enrollment.review.ReviewCases;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells registration, which stands below, for what reasons a case went back to its family. */
@Component
class DecidedReturns implements ReturnRecord {

    private final ReviewCases cases;

    DecidedReturns(ReviewCases cases) {
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ReturnReason> reasons(ApplicationId application) {
        return cases.findByApplication(application).stream()
                .flatMap(found -> found.decisions().stream())
                .filter(decision -> decision.kind() == DecisionKind.RETURNED)
                .reduce((earlier, later) -> later)
                .map(Decision::reasons)
                .orElse(List.of())
                .stream()
                .map(ReturnReason::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReturnReason.class)));
    }
}
