package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A child for whom the district has to arrange a place.
 *
 * @param school the one that its family had chosen
 * @param ended how its place ended, or null if it never had one
 */
public record UnplacedChild(
        ApplicationId application,
        PersonName name,
        SchoolId school,
        @Nullable PlaceStatus ended) {}
