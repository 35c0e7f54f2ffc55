package cn.sunshine.enrollment.benchmark;

import org.junit.jupiter.api.Tag;

@Tag("benchmarks")
class PageRatioIT extends PageRatio {

    PageRatioIT() {
        super(Comparison.full());
    }
}
