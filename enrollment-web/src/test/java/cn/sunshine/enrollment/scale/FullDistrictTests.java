package cn.sunshine.enrollment.scale;

import org.junit.jupiter.api.Tag;

/** As many children as a large district has: {@code -Pscale}, with {@code -Dscale.children=100000} for more. */
@Tag("scale")
class FullDistrictTests extends PagesAtScale {

    FullDistrictTests() {
        super(Integer.getInteger("scale.children", 40_000), false);
    }
}
