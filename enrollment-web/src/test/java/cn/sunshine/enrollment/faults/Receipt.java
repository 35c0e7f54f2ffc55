package cn.sunshine.enrollment.faults;

/** What a family holds in its hands once its application was acknowledged. */
record Receipt(String identityNumber, String application, String number, String digest) {}
