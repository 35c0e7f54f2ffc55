package cn.sunshine.enrollment.identity.service;

import org.springframework.dao.DataIntegrityViolationException;

/** The unique index that has the last word on whose a number is, where two take it at once. */
final class OnePerPhone {

    private static final String INDEX = "account_phone_index_key";

    private OnePerPhone() {}

    /** Throws what happened on, if it is anything else. */
    static void require(DataIntegrityViolationException failure) {
        if (!String.valueOf(failure.getMessage()).contains(INDEX)) {
            throw failure;
        }
    }
}
