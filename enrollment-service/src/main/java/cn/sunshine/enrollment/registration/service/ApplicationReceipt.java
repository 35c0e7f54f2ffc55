package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.Submission;
import java.time.Instant;
import java.util.Objects;

/**
 * What a family gets for a submission.
 *
 * @param at when, by the season's clock
 * @param digest SHA-256 of {@code content} in UTF-8, hexadecimal; the audit chain holds it too
 * @param answers what the family said in it
 * @param content the text that was submitted, with which the family can compute the digest itself
 */
public record ApplicationReceipt(
        ApplicationId application,
        ApplicationNumber number,
        Instant at,
        String digest,
        SubmittedAnswers answers,
        String content) {

    static ApplicationReceipt of(Application submitted, Submission submission, String content) {
        return new ApplicationReceipt(
                submitted.id(),
                Objects.requireNonNull(submitted.number()),
                submission.at(),
                submission.digest(),
                SubmittedAnswers.parse(content),
                content);
    }

    /** Never the content: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "ApplicationReceipt[" + application + ", " + digest + "]";
    }
}
