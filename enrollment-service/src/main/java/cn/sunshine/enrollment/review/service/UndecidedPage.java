package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import java.util.List;
import java.util.Optional;

/**
 * A page of the list of what nobody has decided on.
 *
 * @param next behind which application the next page begins, if there is one
 */
public record UndecidedPage(List<UndecidedCase> rows, Optional<ApplicationId> next) {}
