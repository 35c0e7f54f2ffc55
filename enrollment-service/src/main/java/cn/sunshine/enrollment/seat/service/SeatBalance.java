package cn.sunshine.enrollment.seat.service;

import cn.sunshine.enrollment.seat.SeatAccount;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.shared.SchoolId;

/** How one line of a school's plan stands. */
public record SeatBalance(SchoolId school, SeatLine line, int capacity, int taken) {

    static SeatBalance of(SeatAccount account) {
        return new SeatBalance(account.school(), account.line(), account.capacity(), account.taken());
    }

    public int free() {
        return capacity - taken;
    }
}
