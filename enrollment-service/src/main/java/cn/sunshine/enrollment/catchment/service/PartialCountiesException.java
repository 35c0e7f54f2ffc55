package cn.sunshine.enrollment.catchment.service;

/** A list names too few counties for the whole country: numbers of all others would be refused from then on. */
public class PartialCountiesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int counties;

    PartialCountiesException(int counties) {
        super("only " + counties + " counties");
        this.counties = counties;
    }

    /** How many there would be, those of earlier lists among them. */
    public int counties() {
        return counties;
    }
}
