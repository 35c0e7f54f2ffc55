package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCaseNotFoundException;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The families behind a district's cases, for officers who replace a lost number. */
@Service
@Transactional(readOnly = true)
public class FamilyCases {

    private final ReviewCases cases;

    FamilyCases(ReviewCases cases) {
        this.cases = cases;
    }

    /** The application of a case, be it decided or withdrawn, and whose it is; another district's is as good as none. */
    public FamilyCase of(ReviewCaseId id, ReviewOfficer officer) {
        return cases.findByIdAndDistrict(id, officer.district())
                .map(found -> new FamilyCase(id, found.application(), found.guardian()))
                .orElseThrow(() -> ReviewCaseNotFoundException.of(id));
    }

    /** What the district has of each of these families. */
    public Map<AccountId, List<FamilyCase>> of(Collection<AccountId> families, DistrictId district) {
        return cases.findByGuardians(families.stream().map(AccountId::value).toList(), district).stream()
                .map(found -> new FamilyCase(found.id(), found.application(), found.guardian()))
                .collect(Collectors.groupingBy(FamilyCase::family));
    }

    /** @throws ReviewRefusedException if the officer declared himself partial in a case of the family */
    public void requireImpartial(AccountId family, ReviewOfficer officer) {
        cases.findByGuardians(List.of(family.value()), officer.district()).stream()
                .filter(found -> found.isRecused(officer.account()))
                .map(ReviewCase::id)
                .findFirst()
                .ifPresent(id -> {
                    throw ReviewRefusedException.of(ReviewRefusal.RECUSED, id);
                });
    }

    /** A case, its application and the account on which both hang. */
    public record FamilyCase(ReviewCaseId id, ApplicationId application, AccountId family) {}
}
