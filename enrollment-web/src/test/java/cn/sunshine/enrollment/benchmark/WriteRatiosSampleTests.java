package cn.sunshine.enrollment.benchmark;

/** Shows in every build that the comparisons work. */
class WriteRatiosSampleTests extends WriteRatios {

    WriteRatiosSampleTests() {
        super(Comparison.sample());
    }
}
