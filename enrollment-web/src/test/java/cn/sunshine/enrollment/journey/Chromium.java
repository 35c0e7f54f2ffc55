package cn.sunshine.enrollment.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The processes of Chromium. One that was given back knows nothing of who used it and is lent to the next. */
enum Chromium {
    /**
     * One process for all pages, as they are all of one site, and none kept of those that were left: the same pages as the
     * other kind shows, for less of the processor. Of Debian's Chromium without its windows, where that is installed; not by
     * its script in /usr/bin, which ends alone and leaves the browser behind. No threads beside the page's own compile and
     * collect: with both cores busy they take more than they spare. Nor is what one page needs once compiled to run long,
     * which takes a third of axe's time.
     */
    SPARING("--js-flags=--single-threaded --no-opt --no-maglev"),
    /** The same for the page that verifies a draw: what it computes runs long enough to be compiled for it. */
    COMPUTING("--js-flags=--single-threaded"),
    /** As families have it: a page that was left can come back as it was, if it allows that. */
    KEEPING_PAGES;

    private static final String WHOLE = "/usr/bin/chromium";
    private static final String WITHOUT_WINDOWS = "/usr/lib/chromium/chromium-headless-shell";
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final Deque<ChromeDriver> idle = new ArrayDeque<>();
    private final String program;
    private final String[] arguments;

    Chromium() {
        this(WHOLE, new String[0]);
    }

    Chromium(String compiler) {
        this(WITHOUT_WINDOWS, sparing(compiler));
    }

    Chromium(String program, String[] arguments) {
        this.program = program;
        this.arguments = arguments;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> idle.forEach(ChromeDriver::quit)));
    }

    static boolean isInstalled() {
        return Files.isExecutable(Path.of(WHOLE)) && Files.isExecutable(DRIVER);
    }

    synchronized ChromeDriver take() {
        return idle.isEmpty() ? start() : idle.pop();
    }

    /** Forgets cookies, storage, caches and what was logged. One that cannot is not lent again. */
    synchronized void giveBack(ChromeDriver driver) {
        try {
            driver.executeCdpCommand(
                    "Storage.clearDataForOrigin",
                    Map.of("origin", driver.executeScript("return location.origin"), "storageTypes", "all"));
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            driver.get("about:blank");
            driver.manage().logs().get(LogType.BROWSER);
            idle.push(driver);
        } catch (RuntimeException failed) {
            driver.quit();
            throw failed;
        }
    }

    private ChromeDriver start() {
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options());
        // known to every page and called on some: to hand it over each time takes longer than what it does
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", "function loadAxe() {" + Axe.SCRIPT + "}"));
        return driver;
    }

    private static String[] sparing(String compiler) {
        return new String[] {
            "--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance,RenderDocument,IsolateOrigins,site-per-process",
            "--disable-site-isolation-trials",
            "--renderer-process-limit=1",
            "--in-process-gpu",
            compiler
        };
    }

    private Path binary() {
        Path preferred = Path.of(program);
        return Files.isExecutable(preferred) ? preferred : Path.of(WHOLE);
    }

    private ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-gpu-rasterization",
                "--disable-software-rasterizer",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        options.addArguments(arguments);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }
}
