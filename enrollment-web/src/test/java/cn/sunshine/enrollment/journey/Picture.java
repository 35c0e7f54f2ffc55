package cn.sunshine.enrollment.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** The whole of a page, also what lies below the window. To draw it takes as long as all else that is asked of a page. */
record Picture(byte[] png) {

    static final boolean WANTED = System.getProperty("pictures") != null;

    private static final Path FOLDER = Path.of("target", "screenshots");

    static Picture of(ChromeDriver driver, int width) {
        Object height = driver.executeScript("return document.documentElement.scrollHeight");
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "optimizeForSpeed",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        return new Picture(Base64.getDecoder().decode(shot.get("data").toString()));
    }

    void keep(String name) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), png);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
