package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ListedApplication;
import cn.sunshine.enrollment.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A child for whom the district has to arrange a place.
 *
 * @param listed what the list shows of it
 * @param school the one that its family had chosen
 * @param ended how its place ended, or null if it never had one
 */
public record UnplacedChild(
        ApplicationId application,
        ListedApplication listed,
        SchoolId school,
        @Nullable PlaceStatus ended) {}
