package cn.sunshine.enrollment.admission;

import java.time.Instant;

/** When an offer was made and until when, exclusive, its family answers. */
public record AnswerTime(Instant offered, Instant until) {}
