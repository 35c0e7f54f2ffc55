package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;

/**
 * A child as it is put on a roll.
 *
 * @param privateLine the line whose hash stands in the roll's tree: the public line and the application it belongs to
 * @param blind 32 hex digits that only the family's receipt shows
 */
public record Enlisted(
        RollNumber number,
        ApplicationId application,
        ChildId child,
        AccountId guardian,
        String privateLine,
        String blind) {}
