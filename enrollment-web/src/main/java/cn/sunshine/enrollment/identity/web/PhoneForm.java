package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.identity.web.Typed.orEmpty;

/** Step one of a guardian: the phone. @param next where to go afterwards */
record PhoneForm(String phone, String next) {

    PhoneForm {
        phone = orEmpty(phone);
        next = orEmpty(next);
    }
}
