package cn.sunshine.enrollment.catchment.service;

/** A line of an imported list of divisions is wrong; nothing was imported. */
public class DivisionImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final DivisionFault fault;

    DivisionImportException(int line, DivisionFault fault) {
        super("line " + line + ": " + fault);
        this.line = line;
        this.fault = fault;
    }

    /** The line of the file, the heading being line 1. */
    public int line() {
        return line;
    }

    public DivisionFault fault() {
        return fault;
    }
}
