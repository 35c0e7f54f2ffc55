package cn.sunshine.enrollment.page;

/** What stands around every page is new: a district was founded or has other numbers, or a demo begun again. Published once it is committed. */
public record SiteFrameChanged() {}
