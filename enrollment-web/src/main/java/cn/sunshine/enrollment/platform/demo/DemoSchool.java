package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;

/** A school of the demo, its season, and the estate that its catchment rule names. */
record DemoSchool(SchoolId id, SeasonId season, String estate, String road) {}
