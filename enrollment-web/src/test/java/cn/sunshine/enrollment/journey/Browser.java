package cn.sunshine.enrollment.journey;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium of a given width. With {@code -Dpictures} pictures of what it shows go to target/screenshots. */
final class Browser implements AutoCloseable {

    static final String SEND = "main form button[type=submit]";

    /** What htmx has put into the page or is about to, and has not handed over to its reader. */
    private static final String UNSETTLED = ".htmx-swapping, .htmx-settling";

    /** Where what is pressed leads: a page that answers a form goes on under another address at once. */
    private static final String AIM = "const e = arguments[0]; return e.form ? e.form.action : e.href";

    private static final int HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How often it is looked whether something is there: what is waited for takes a tenth of a second. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Chromium kind;
    private final ChromeDriver driver;
    private final String home;
    private final Complaints complaints;
    private int width;

    Browser(int port, int width) {
        this(port, width, Chromium.SPARING);
    }

    Browser(int port, int width, Chromium kind) {
        this.home = "http://localhost:" + port;
        this.width = width;
        this.kind = kind;
        this.driver = kind.take();
        this.complaints = new Complaints(driver);
        measure(HEIGHT);
    }

    /** Shows the same page, as it stands, in a window of another width. */
    Browser resize(int width) {
        this.width = width;
        measure(HEIGHT);
        return this;
    }

    /** Runs none of a page's scripts from the next page on; the driver's own still look at it. */
    Browser withoutScripts() {
        allowScripts(false);
        return this;
    }

    Browser withScripts() {
        allowScripts(true);
        return this;
    }

    private void allowScripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Goes on as somebody who was let in elsewhere. */
    Browser as(HttpVisitor visitor) {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        visitor.cookies()
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> driver.executeCdpCommand(
                        "Network.setCookie",
                        Map.of("url", home, "name", cookie.getName(), "value", cookie.getValue())));
        return this;
    }

    /** The same person at another device, without a browser: its cookies are these. */
    CookieManager cookies() {
        CookieManager copied = new CookieManager();
        for (Cookie cookie : driver.manage().getCookies()) {
            HttpCookie copy = new HttpCookie(cookie.getName(), cookie.getValue());
            copy.setPath(cookie.getPath());
            copy.setVersion(0);
            copied.getCookieStore().add(URI.create(home), copy);
        }
        return copied;
    }

    Browser open(String path) {
        driver.get(home + path);
        return arrived();
    }

    /** A page of another site. */
    Browser visit(String address) {
        driver.get(address);
        return this;
    }

    /** A page without a server. */
    Browser openFile(Path file) {
        driver.get(file.toUri().toString());
        return this;
    }

    /** Chooses files for an input; several paths stand on lines of their own. */
    Browser put(String id, String paths) {
        driver.findElement(By.id(id)).sendKeys(paths);
        return this;
    }

    /** Presses something by keyboard that leads to no other page. */
    Browser click(String selector) {
        driver.findElement(By.cssSelector(selector)).sendKeys(Keys.ENTER);
        return this;
    }

    /** Ticks a box by keyboard. */
    Browser tick(String selector) {
        driver.findElement(By.cssSelector(selector)).sendKeys(Keys.SPACE);
        return this;
    }

    /** Presses one key where the reader is. */
    Browser key(String key) {
        driver.switchTo().activeElement().sendKeys(key);
        return this;
    }

    /** Waits until it is there and the page has settled: a part that has just come is only then what a reader goes on with. */
    Browser await(String selector) {
        patiently()
                .until(waiting -> !waiting.findElements(By.cssSelector(selector))
                                .isEmpty()
                        && waiting.findElements(By.cssSelector(UNSETTLED)).isEmpty());
        return this;
    }

    Browser awaitText(String selector, String part) {
        patiently().until(waiting -> text(selector).contains(part));
        return this;
    }

    Browser type(String field, String text) {
        WebElement input = driver.findElement(By.cssSelector("[name='" + field + "'], #" + field));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    Browser choose(String field, String value) {
        WebElement option = driver.findElement(By.cssSelector(
                "[name='" + field + "'][value='" + value + "'], [name='" + field + "'] option[value='" + value + "']"));
        driver.executeScript("arguments[0].click ? arguments[0].click() : 0; arguments[0].selected = true", option);
        return this;
    }

    Browser chooseFirst(String field) {
        return choose(field, driver.findElement(By.name(field)).getAttribute("value"));
    }

    /** Presses a button or link of the main part by keyboard and waits until another page is there. */
    Browser press(String selector) {
        WebElement before = driver.findElement(By.tagName("html"));
        WebElement pressed = driver.findElement(By.cssSelector(selector));
        complaints.leadsTo(String.valueOf(driver.executeScript(AIM, pressed)));
        pressed.sendKeys(Keys.ENTER);
        patiently()
                .until(waiting -> !waiting.findElement(By.tagName("html")).equals(before)
                        && "complete".equals(script("return document.readyState")));
        return arrived();
    }

    /** Presses the button that sends the page's form. */
    Browser send() {
        return press(SEND);
    }

    /** The browser's own button. */
    Browser back() {
        driver.navigate().back();
        return arrived();
    }

    Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    /** A session that has ended, or a token that another window has renewed. */
    Browser forget(String cookie) {
        driver.manage().deleteCookieNamed(cookie);
        return this;
    }

    /** Does something in a window of its own and comes back to this one as it was left. */
    Browser beside(Consumer<Browser> visit) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        visit.accept(this);
        driver.close();
        driver.switchTo().window(here);
        return this;
    }

    /** All that the page holds, also what nobody sees. */
    String source() {
        return driver.getPageSource();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** What the verifier page found, step by step. */
    @SuppressWarnings("unchecked")
    List<String> verdicts() {
        return (List<String>) script("return [...document.querySelectorAll('#steps li')]"
                + ".map(e => e.dataset.outcome + ' ' + e.dataset.step)");
    }

    String path() {
        return driver.getCurrentUrl().substring(home.length());
    }

    List<String> complaints() {
        return complaints.all();
    }

    /** Somewhere that whoever sits here went to, where the way ended. */
    private Browser arrived() {
        complaints.leadsTo(driver.getCurrentUrl().replaceFirst("#.*", ""));
        return this;
    }

    /** A picture of the page as it stands, for whoever wants to look. */
    Browser picture(String name) {
        return Picture.WANTED ? evidence(name) : this;
    }

    /** A picture in any case, as of a page that is not as it should be. */
    Browser evidence(String name) {
        Picture.of(driver, width).keep(name + "-" + width);
        return this;
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, GLANCE);
    }

    private void measure(long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    @Override
    public void close() {
        allowScripts(true);
        kind.giveBack(driver);
    }

    Object script(String script, Object... arguments) {
        Object result = driver.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    /** What a script tells when it is done, by calling its last argument. */
    Object scriptThatWaits(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }
}
