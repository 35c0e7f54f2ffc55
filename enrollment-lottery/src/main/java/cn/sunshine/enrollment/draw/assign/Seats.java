package cn.sunshine.enrollment.draw.assign;

/** The seats of one school while a round of proposals lasts. */
interface Seats {

    /**
     * Takes a unit in and turns out those who no longer fit; that may be the unit itself.
     *
     * @param rejected where those turned out are put
     */
    void offer(int unit, long key, UnitStack rejected);

    /** The key from which on an offer is in vain; saves the call. */
    long bar();

    /** Makes final what is held. */
    void close();
}
