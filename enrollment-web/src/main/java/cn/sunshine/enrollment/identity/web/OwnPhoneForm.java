package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

/** An officer's own mobile number. It is never filled in: nobody knows what it was. */
record OwnPhoneForm(String phone) {

    OwnPhoneForm {
        phone = orEmpty(phone);
    }

    static OwnPhoneForm empty() {
        return new OwnPhoneForm("");
    }
}
