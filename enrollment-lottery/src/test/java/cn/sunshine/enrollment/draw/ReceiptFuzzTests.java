package cn.sunshine.enrollment.draw;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReceiptFuzzTests {

    private static final byte[] RECEIPT = TownExample.receipt().orElseThrow().bytes();

    @Property
    void receipt(@ForAll long seed) {
        Fuzzing.hold(seed, RECEIPT, bytes -> Receipt.read(bytes).bytes());
    }
}
