package cn.sunshine.enrollment.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages; the first is what a reader gets who has not chosen. */
public enum Language {
    CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** As in {@code <html lang>}, the cookie and the parameter. */
    public String tag() {
        return tag;
    }

    /** As formatters and bundles want it. */
    public Locale locale() {
        return locale;
    }

    static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(CHINESE);
    }
}
