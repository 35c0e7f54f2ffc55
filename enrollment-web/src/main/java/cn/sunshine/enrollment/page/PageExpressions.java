package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.standard.expression.Fragment;

/** The object {@code #page} in templates: the frame, the reader's choices, dates and texts, the fields of a form. */
public final class PageExpressions {

    private static final int HASH_GROUP = 4;

    private final IExpressionContext context;
    private final HttpServletRequest request;
    private final PageSurroundings surroundings;

    PageExpressions(IExpressionContext context, HttpServletRequest request, PageSurroundings surroundings) {
        this.context = context;
        this.request = request;
        this.surroundings = surroundings;
    }

    /** What stands around the page; on a page about a failure of ours, without asking anybody. */
    public SiteDetails getFrame() {
        if (!isFailure()) {
            return surroundings.frame().current(locale());
        }
        return context.getVariable("page") instanceof ErrorPage page && !page.isOurs()
                ? surroundings.frame().recent(locale())
                : surroundings.frame().remembered(locale());
    }

    /** Whether this page tells of a failure: then it shows nothing that needs a session or a database. */
    public boolean isFailure() {
        return context.getVariable(ErrorViews.CASE_NUMBER) != null;
    }

    /** Whether another page may be loaded in its place: what was typed into a form that was not taken stands on this one alone. */
    public boolean isReplaceable() {
        return isFailure()
                ? context.getVariable(ErrorViews.TYPED) == null
                : SamePage.isOpened(request) || !isErroneous();
    }

    /** The address that opens this page, which answers a form, without sending it again; null where its own does. */
    public @Nullable String getOpening() {
        boolean answers = !SamePage.isOpened(request) || ReopenedForm.is(request);
        return answers && !isFailure() ? SamePage.of(request) : null;
    }

    /** Whether this page asks by a form of the id {@code answers}: to choose a language or view then takes along what it holds. */
    public boolean isAsking(@Nullable Object content) {
        TemplateModel page = content instanceof Fragment fragment ? fragment.getTemplateModel() : null;
        return page != null
                && IntStream.range(0, page.size()).mapToObj(page::get).anyMatch(PageExpressions::isAnswers);
    }

    private static boolean isAnswers(ITemplateEvent event) {
        return event instanceof IOpenElementTag tag
                && tag.getElementCompleteName().equals("form")
                && "answers".equals(tag.getAttributeValue("id"));
    }

    /** The language of the page, as in {@code <html lang>}. */
    public String getLang() {
        return Language.of(locale()).tag();
    }

    /** Whether the elder view is on: larger text and targets. */
    public boolean isElder() {
        return surroundings
                .cookies()
                .chosen(Preference.ELDER, request)
                .filter("on"::equals)
                .isPresent();
    }

    /** This page with the elder view on or off. */
    public String elderLink(boolean on) {
        return SamePage.choosing(request, Preference.ELDER, on ? "on" : "off");
    }

    /** This page in another language. */
    public String languageLink(String tag) {
        return SamePage.choosing(request, Preference.LANGUAGE, tag);
    }

    /** The navigation of this audience that the reader may see. */
    public List<NavigationEntry> navigation(String audience) {
        return isFailure() ? List.of() : surroundings.entries(Audience.of(audience), request);
    }

    /** How much the reader has not seen yet behind the entry of this path; asked once, however often a page says it. */
    public long unseen(String path) {
        String kept = PageExpressions.class.getName() + ".unseen." + path;
        if (request.getAttribute(kept) == null) {
            request.setAttribute(kept, surroundings.unseen(path, request));
        }
        return (Long) Objects.requireNonNull(request.getAttribute(kept));
    }

    /** What everybody may look up; asks nobody, so that a page about a failure can offer it. */
    public List<LookUp> getLookUps() {
        return surroundings.lookUps();
    }

    /** Whether the reader is at or below this entry, and no other of these is nearer. */
    public boolean at(NavigationEntry entry, List<NavigationEntry> entries) {
        String here = request.getRequestURI().substring(request.getContextPath().length());
        return entry.leadsTo(here)
                && entries.stream()
                        .filter(other -> other.leadsTo(here))
                        .allMatch(other -> other.path().length() <= entry.path().length());
    }

    /** The corner to sign in and out, or null where there is none. */
    public @Nullable AccountCorner getAccount() {
        return isFailure() ? null : surroundings.corner(request).orElse(null);
    }

    /** Whether this is a name of an {@link Audience}. */
    public boolean isAudience(@Nullable String audience) {
        return audience != null
                && List.of(Audience.values()).stream().anyMatch(one -> one.css().equals(audience));
    }

    /** A day. */
    public String date(TemporalAccessor when) {
        return surroundings.wording().date(when, locale());
    }

    /** A day with its year. */
    public String fullDate(TemporalAccessor when) {
        return surroundings.wording().fullDate(when, locale());
    }

    /** A deadline or an event. */
    public String dateTime(TemporalAccessor when) {
        return surroundings.wording().dateTime(when, locale());
    }

    /** An entry of a record, to the second. */
    public String timestamp(TemporalAccessor when) {
        return surroundings.wording().timestamp(when, locale());
    }

    /** An hour of a day. */
    public String time(TemporalAccessor when) {
        return surroundings.wording().time(when, locale());
    }

    /** The text of a {@link Label} or a constant of an enum; of anything else, what it prints; of null, nothing. */
    public String text(@Nullable Object said) {
        return said == null ? "" : surroundings.wording().text(said, locale());
    }

    /** A hash in groups of four, as it is read aloud and compared. */
    public List<String> groups(String hash) {
        return List.of(hash.split("(?<=\\G.{" + HASH_GROUP + "})"));
    }

    /** A field of the form around this place. */
    public FieldView field(String path) {
        FieldView field = FieldView.of(context, path);
        return ReopenedForm.typed(request, path).map(field::holding).orElse(field);
    }

    /** All that is wrong with the form around this place, in the order of the page. */
    public List<FormProblem> getProblems() {
        return FormProblem.of(context);
    }

    /** Whether any form of this page came back with errors; its title then says so. */
    public boolean isErroneous() {
        return FormProblem.anyIn(context);
    }

    private Locale locale() {
        return Objects.requireNonNullElse(context.getLocale(), Language.CHINESE.locale());
    }
}
