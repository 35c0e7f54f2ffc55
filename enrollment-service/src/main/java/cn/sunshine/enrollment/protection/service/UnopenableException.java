package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.Cell;

/** A sealed value that does not open where it stands: moved, changed, or sealed with a key that is gone. */
public class UnopenableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public UnopenableException(Cell cell) {
        super("does not open: " + cell);
    }

    UnopenableException(Cell cell, Throwable cause) {
        super("does not open: " + cell, cause);
    }
}
