package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** By what somebody came in. */
@NamedInterface("api")
public enum SignInMethod {
    ONE_TIME_CODE,
    PASSWORD,
    PASSWORD_AND_SECOND_FACTOR
}
