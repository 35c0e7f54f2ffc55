package cn.sunshine.enrollment.identity.web;

import org.jspecify.annotations.Nullable;

/** What a form sent, or did not send at all. */
final class Typed {

    private Typed() {}

    static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
