package org.liaison.coding.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium at the hands of somebody who has a keyboard only. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Whether Chromium and its driver are installed: named by CHROMIUM and CHROMEDRIVER, else on the path. */
    static boolean isInstalled() {
        return chromium().isPresent() && driverProgram().isPresent();
    }

    private static Optional<Path> chromium() {
        return program("CHROMIUM", List.of("chromium", "chromium-browser", "google-chrome"));
    }

    private static Optional<Path> driverProgram() {
        return program("CHROMEDRIVER", List.of("chromedriver"));
    }

    private static Optional<Path> program(String variable, List<String> names) {
        Stream<Path> named = Stream.ofNullable(System.getenv(variable)).map(Path::of);
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        Stream<Path> onPath = names.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    static Browser start() {
        try {
            Path profile = Files.createTempDirectory("browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium().orElseThrow().toFile());
            options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en",
                    "--user-data-dir=" + profile);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driverProgram().orElseThrow().toFile()).usingAnyFreePort().build();
            Browser browser = new Browser(new ChromeDriver(service, options), profile);
            browser.resize(960, 840);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** As a reader who prefers light or dark colours. */
    Browser prefers(String colours) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        return this;
    }

    void open(String address) {
        driver.get(address);
    }

    /** Presses keys one after the other, wherever the focus is. */
    Browser press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
        return this;
    }

    Browser hold(Keys modifier, CharSequence key) {
        new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
        return this;
    }

    /** Waits until the page says something that begins so. */
    String said(String beginning) {
        return await("message '" + beginning + "'", page -> {
            String message = text("#status");
            return message.startsWith(beginning) ? message : null;
        });
    }

    /** Waits until an element is there with such a text. */
    void shown(String selector, String part) {
        await(selector + " with '" + part + "'", page -> text(selector).contains(part) ? part : null);
    }

    /** Waits until one of these elements has another text than before, and gives it. */
    String changed(String selector, String before) {
        return await("change of " + selector, page -> {
            String now = text(selector);
            return now.isEmpty() || now.equals(before) ? null : now;
        });
    }

    String text(String selector) {
        return (String) run("return document.querySelector(arguments[0])?.textContent ?? ''", selector);
    }

    private <T> T await(String what, Function<Browser, T> found) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> what + " expected, the page says '" + text("#status") + "'; log: " + errors())
                .until(page -> found.apply(this));
    }

    /** Runs a script, as the developer tools would; the page's own policy does not let it run any other. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object runAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Fields and buttons of which a screen reader could not say what they are for. */
    Object unnamed() {
        return run("""
                return [...document.querySelectorAll('input, select, textarea, button')]
                  .filter(it => !it.labels?.length && !it.ariaLabel && !it.textContent.trim()).map(it => it.outerHTML)""");
    }

    /** What the browser complained about, refused answers of the service aside. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()).map(entry -> entry.getMessage())
                .filter(message -> !message.contains("the server responded with a status of 4")).toList();
    }

    /** Writes what is seen to the folder that the system property {@code liaison.pictures} names, if it does. */
    void picture(String name) {
        String named = System.getProperty("liaison.pictures");
        if (named == null) {
            return;
        }
        run("scrollTo(0, 0)");
        try {
            Path folder = Files.createDirectories(Path.of(named));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
