package cn.sunshine.enrollment.disclosure.web;

import cn.sunshine.enrollment.shared.NotFoundException;

/** There is no such public page. */
class PublicPageNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private PublicPageNotFoundException(String message) {
        super(message);
    }

    static PublicPageNotFoundException of(Object code) {
        return new PublicPageNotFoundException("no public page " + code);
    }
}
