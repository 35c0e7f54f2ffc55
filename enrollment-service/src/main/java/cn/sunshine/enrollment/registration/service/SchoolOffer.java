package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.registration.CatchmentBasis;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import org.jspecify.annotations.Nullable;

/**
 * A school a family may choose.
 *
 * @param seats of its approved plan
 * @param basis how the family's address speaks of it now
 * @param rule the very rule, where one puts the address into the school's catchment
 */
public record SchoolOffer(
        SchoolSummary school,
        int seats,
        CatchmentBasis basis,
        @Nullable RuleView rule) {}
