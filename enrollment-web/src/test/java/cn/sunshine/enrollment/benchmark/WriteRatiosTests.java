package cn.sunshine.enrollment.benchmark;

import org.junit.jupiter.api.Tag;

@Tag("benchmarks")
class WriteRatiosTests extends WriteRatios {

    WriteRatiosTests() {
        super(Comparison.full());
    }
}
