package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.shared.AccountId;

/** A password that is shown once, to be handed over and changed at the first sign-in. */
public record NewPassword(AccountId account, String password) {

    /** Never the password: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "NewPassword[" + account + "]";
    }
}
