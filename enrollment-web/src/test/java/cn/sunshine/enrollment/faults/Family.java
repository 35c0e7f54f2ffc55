package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.journey.HttpVisitor;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * A guardian who registers children through the real pages and, when nobody answers or an error page comes, tries again
 * until there is a receipt, as people do.
 */
final class Family {

    private static final String APPLICATIONS = "/family/applications/";
    private static final Duration PERSEVERANCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 200;
    private static final int QUESTIONS = 8;

    private final HttpVisitor browser;

    private Family(HttpVisitor browser) {
        this.browser = browser;
    }

    /** Signs in with the code that the demo shows on its page; a family whose code was lost in a crash is not heard of again. */
    static Family signIn(int port, String phone) {
        HttpVisitor browser = new HttpVisitor(port);
        expect(browser.open("/sign-in"), "/sign-in");
        requireAnswer(browser.submit(Map.of("phone", phone)));
        Element sent = new HttpVisitor(port)
                .open("/demo").page().select("li:has(.demo-code)").stream()
                        .filter(one -> one.text().contains(phone))
                        .findFirst()
                        .orElseThrow(() -> new TryAgainException("no code for " + phone));
        String code = Objects.requireNonNull(sent.selectFirst(".demo-code")).text();
        expect(browser.submit(Map.of("code", code)), "/family");
        return new Family(browser);
    }

    Receipt register(String identityNumber) {
        Instant end = Instant.now().plus(PERSEVERANCE);
        while (true) {
            try {
                return answerEverything(identityNumber);
            } catch (TryAgainException | UncheckedIOException refused) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("no receipt after " + PERSEVERANCE, refused);
                }
                pause();
            }
        }
    }

    /** Answers the first question only, and leaves the rest for another day; returns the application. */
    String begin(String identityNumber) {
        expect(browser.open(APPLICATIONS + "new"), APPLICATIONS + "new");
        browser.submit(Map.of("number", identityNumber, "name", "林小满", "relation", "MOTHER"));
        return path().split("/")[3];
    }

    /** Whether the family's own page, still in the session of its sign-in, leads on to the application. */
    boolean findsAgain(String application) {
        expect(browser.open("/family"), "/family");
        return !browser.page().select("main a[href*=" + application + "]").isEmpty();
    }

    private Receipt answerEverything(String identityNumber) {
        expect(browser.open(APPLICATIONS + "new"), APPLICATIONS + "new");
        browser.submit(Map.of("number", identityNumber, "name", "林小满", "relation", "MOTHER"));
        for (int question = 0; question < QUESTIONS; question++) {
            String[] path = path().split("/");
            if (path.length == 4) {
                browser.open(path() + "/receipt"); // it had been submitted, and only the answer was lost
            } else if (path[4].equals("receipt")) {
                return receipt(identityNumber, path[3]);
            } else {
                answer(path[4]);
            }
        }
        throw new AssertionError("the questions never end: " + browser.path());
    }

    private void answer(String question) {
        switch (question) {
            case "guardian" -> browser.submit(Map.of("name", "林一诺"));
            case "address" -> browser.submit(Map.of("division", "990102001", "estate", "朝霞花园", "door", "3栋502"));
            case "school" -> browser.submit(Map.of("school", firstSchool()));
            case "check" -> browser.submit(Map.of("declared", "true"));
            default -> throw new AssertionError("an unknown question: " + question + "\n" + browser.text());
        }
    }

    private String firstSchool() {
        return Objects.requireNonNull(browser.page().selectFirst("input[name=school]"))
                .val();
    }

    private Receipt receipt(String identityNumber, String application) {
        Element page = browser.page();
        String number = Objects.requireNonNull(page.selectFirst(".confirm-panel strong"))
                .text()
                .replace(" ", "");
        String digest = Objects.requireNonNull(page.selectFirst(".hash-block code"))
                .text()
                .replace(" ", "");
        return new Receipt(identityNumber, application, number, digest);
    }

    private String path() {
        requireAnswer(browser);
        if (!browser.path().startsWith(APPLICATIONS)) {
            throw new TryAgainException("a page of an application expected, not " + browser.path());
        }
        return browser.path();
    }

    private static void expect(HttpVisitor browser, String path) {
        requireAnswer(browser);
        if (!browser.path().equals(path)) {
            throw new TryAgainException(path + " expected, not " + browser.path() + ": " + browser.text());
        }
    }

    private static void requireAnswer(HttpVisitor browser) {
        if (browser.status() >= 500) {
            throw new TryAgainException(browser.status() + " at " + browser.path());
        }
        if (browser.status() != 200) {
            throw new AssertionError(browser.status() + " at " + browser.path() + ": " + browser.text());
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
