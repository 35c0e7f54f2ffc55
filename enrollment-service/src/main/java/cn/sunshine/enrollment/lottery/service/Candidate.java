package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Enlisted;
import cn.sunshine.enrollment.lottery.RollNumber;
import cn.sunshine.enrollment.registration.service.ApprovedApplicant;

/** An approved child with the public number and the blind it was given, before the roll's files are written. */
record Candidate(RollNumber number, ApprovedApplicant applicant, String blind) {

    Enlisted enlist(String privateLine) {
        return new Enlisted(
                number, applicant.application(), applicant.child(), applicant.guardian(), privateLine, blind);
    }
}
