package cn.sunshine.enrollment.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The page for an address that the web server cannot read. No controller, filter or cookie is asked by then, so it is made
 * without a request, in every language, with the hotlines that were seen last.
 */
class UnreadableAddressPage {

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final LastKnownFrame frame;

    UnreadableAddressPage(ITemplateEngine templates, MessageSource messages, LastKnownFrame frame) {
        this.templates = templates;
        this.messages = messages;
        this.frame = frame;
    }

    String html(ErrorPage page, String caseNumber) {
        List<Said> said = Arrays.stream(Language.values())
                .map(language -> said(page, language))
                .toList();
        return templates.process(
                "error/unreadable",
                new Context(
                        Language.CHINESE.locale(),
                        Map.of("said", said, "page", page, ErrorViews.CASE_NUMBER, caseNumber)));
    }

    private Said said(ErrorPage page, Language language) {
        Explanation words = Explanation.of(page);
        return new Said(
                language.tag(),
                text(words.title(), language.locale()),
                text(words.what(), language.locale()),
                text(words.next(), language.locale()),
                text(Label.key("page.error.call"), language.locale()),
                text(Label.key("page.error.case"), language.locale()),
                text(Label.key("page.error.home"), language.locale()),
                frame.remembered(language.locale()));
    }

    private String text(Label label, Locale locale) {
        return messages.getMessage(label, locale);
    }

    /** The page in one language. */
    record Said(
            String lang,
            String title,
            String what,
            String next,
            String call,
            String caseLabel,
            String home,
            SiteDetails frame) {}
}
