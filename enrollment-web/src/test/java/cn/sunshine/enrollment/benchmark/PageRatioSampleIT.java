package cn.sunshine.enrollment.benchmark;

/** Shows in every build that the comparison works. */
class PageRatioSampleIT extends PageRatio {

    PageRatioSampleIT() {
        super(Comparison.sample());
    }
}
