package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.shared.NotFoundException;

/** There is no district whose chain this could be. */
class ChainNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private ChainNotFoundException(String message) {
        super(message);
    }

    static ChainNotFoundException of(Object wanted) {
        return new ChainNotFoundException("no audit chain of " + wanted);
    }
}
