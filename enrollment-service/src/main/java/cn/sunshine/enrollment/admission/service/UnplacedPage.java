package cn.sunshine.enrollment.admission.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a list of children without a place.
 *
 * @param next behind which row the next page begins, if there is one
 */
public record UnplacedPage(List<UnplacedChild> children, Optional<UUID> next) {}
