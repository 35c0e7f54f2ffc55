package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNotFoundException;
import cn.sunshine.enrollment.lottery.Draws;

/** Finding the draw a step is about. */
final class DrawAccess {

    private DrawAccess() {}

    /** The draw, locked until the transaction ends. */
    static Draw lock(Draws draws, DrawId id) {
        return draws.lock(id).orElseThrow(() -> DrawNotFoundException.of(id));
    }
}
