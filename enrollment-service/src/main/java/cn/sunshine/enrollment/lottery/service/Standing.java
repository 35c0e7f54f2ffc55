package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNumber;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.Lot;
import cn.sunshine.enrollment.lottery.RollNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a child stands in a draw. The lot is there once the draw is released, never before.
 *
 * @param withoutOutcome whether two holders opened one secret: there will be no lot, and another draw
 */
public record Standing(
        DrawId id,
        DrawNumber draw,
        DrawStatus status,
        boolean withoutOutcome,
        RollNumber number,
        @Nullable Lot lot) {}
