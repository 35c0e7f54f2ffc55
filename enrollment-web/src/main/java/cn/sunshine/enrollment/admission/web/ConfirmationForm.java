package cn.sunshine.enrollment.admission.web;

/** A family confirms by the button alone; where that is refused, the page of its place says why. */
record ConfirmationForm() {}
