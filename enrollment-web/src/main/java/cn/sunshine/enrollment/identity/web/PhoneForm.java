package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

/** Step one of a guardian: the phone. @param next where to go afterwards */
record PhoneForm(String phone, String next) {

    PhoneForm {
        phone = orEmpty(phone);
        next = orEmpty(next);
    }
}
