package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** A child stands on the frozen roll of a draw. One for each child, so that each family hears in a transaction of its own. */
@NamedInterface("api")
public record ChildEnlisted(DrawId draw, ApplicationId application, AccountId guardian) {}
