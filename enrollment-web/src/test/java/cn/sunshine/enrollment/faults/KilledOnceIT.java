package cn.sunshine.enrollment.faults;

/** A sample of {@link KilledTenTimesIT} for every build. */
class KilledOnceIT extends Survival {

    KilledOnceIT() {
        super(1, Kill.APPLICATION, Kill.DATABASE, Kill.BOTH);
    }
}
