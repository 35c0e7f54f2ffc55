package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chinese until the reader chooses otherwise. What the browser asks for does not count: phones bought abroad and
 * machines set up in English are used by families who read Chinese.
 */
class ChosenLocale implements LocaleResolver {

    private final PreferenceCookies cookies;

    ChosenLocale(PreferenceCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return cookies.chosen(Preference.LANGUAGE, request)
                .flatMap(Language::of)
                .orElse(Language.CHINESE)
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by a link, see " + PreferenceFilter.class);
    }
}
