package cn.sunshine.enrollment.scale;

/** A sample of {@link FullDistrictTests} for every build. */
class SmallDistrictTests extends PagesAtScale {

    SmallDistrictTests() {
        super(500, true);
    }
}
