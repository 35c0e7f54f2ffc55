package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.shared.NotFoundException;

/** The district has no log yet, or there is no such district. */
class DrawLogNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private DrawLogNotFoundException(String message) {
        super(message);
    }

    static DrawLogNotFoundException of(Object district) {
        return new DrawLogNotFoundException("no log of draws of " + district);
    }
}
