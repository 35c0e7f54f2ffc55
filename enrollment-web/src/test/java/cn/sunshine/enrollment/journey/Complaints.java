package cn.sunshine.enrollment.journey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** What a browser complains of: violations of the content policy, missing files, errors in scripts. */
final class Complaints {

    private final ChromeDriver driver;
    private final Set<String> pages = new HashSet<>();

    Complaints(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Somewhere that whoever sits there goes to. */
    void leadsTo(String address) {
        pages.add(address);
    }

    List<String> all() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .filter(entry -> !isOfAPageItself(entry.getMessage()))
                .map(Object::toString)
                .toList();
    }

    /** A form with errors, or a page that says no: whoever went there looks at it. What a page loads is no such page. */
    private boolean isOfAPageItself(String complaint) {
        return complaint.contains("status of 4") && pages.stream().anyMatch(page -> complaint.startsWith(page + " - "));
    }
}
