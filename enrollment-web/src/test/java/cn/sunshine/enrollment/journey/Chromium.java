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
final class Chromium {

    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Deque<ChromeDriver> IDLE = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit)));
    }

    private Chromium() {}

    static boolean isInstalled() {
        return Files.isExecutable(BINARY) && Files.isExecutable(DRIVER);
    }

    static synchronized ChromeDriver take() {
        return IDLE.isEmpty() ? start() : IDLE.pop();
    }

    /** Forgets cookies, storage, caches and what was logged. One that cannot is not lent again. */
    static synchronized void giveBack(ChromeDriver driver) {
        try {
            driver.executeCdpCommand(
                    "Storage.clearDataForOrigin",
                    Map.of("origin", driver.executeScript("return location.origin"), "storageTypes", "all"));
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            driver.get("about:blank");
            driver.manage().logs().get(LogType.BROWSER);
            IDLE.push(driver);
        } catch (RuntimeException failed) {
            driver.quit();
            throw failed;
        }
    }

    private static ChromeDriver start() {
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

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BINARY.toFile());
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
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }
}
