package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** A child stood on the roll of a draw that was given up: its number and its receipt are void. One for each child. */
@NamedInterface("api")
public record ChildFreed(DrawId draw, ApplicationId application, AccountId guardian) {}
