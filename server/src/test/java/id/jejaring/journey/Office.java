package id.jejaring.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import id.jejaring.platform.Rounds;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** One browser before one application with the invented Kotawaringin Barat; everybody who walks in is a {@link Visitor}. */
class Office implements DisposableBean {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> SEED = List.of("--regencies", "62.01", "--size", "300", "--seed", "7");
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");
    private final Environment environment;
    private final OfficeClock clock;
    private final Map<String, Rounds> rounds;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Visitor> inside = new ArrayList<>();
    private final List<Handset> phones = new ArrayList<>();

    /** A line of demo-accounts.json. */
    record Account(String login, String password, String position, String place, String sees) {}

    Office(Seeder seeder, Settings settings, Environment environment, OfficeClock clock, Map<String, Rounds> rounds) {
        this.environment = environment;
        this.clock = clock;
        this.rounds = rounds;
        furnish(seeder, settings.data().resolve("demo-accounts.json"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--lang=id",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        browser = playwright.chromium().launch(Files.exists(CHROMIUM) ? options.setExecutablePath(CHROMIUM) : options);
    }

    private void furnish(Seeder seeder, Path list) {
        try {
            Files.deleteIfExists(list);
            seeder.load(SEED, line -> {});
            new ObjectMapper()
                    .readValue(Files.readString(list), new TypeReference<List<Account>>() {})
                    .forEach(account -> accounts.putIfAbsent(account.login(), account));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** Name of the village around which the demo accounts work. */
    String village() {
        return account("kader").place();
    }

    Account account(String login) {
        Account known = accounts.get(login);
        return known != null ? known : new Account(login, account("perawat").password(), "", "", "");
    }

    /** Somebody nobody knows yet. */
    Visitor stranger() {
        return visitor(new Browser.NewContextOptions());
    }

    /** Somebody signed in; who came before in the same journey or hour need not show the password again. */
    Visitor as(String login) {
        String key = keys.get(login);
        Visitor visitor = visitor(
                key == null ? new Browser.NewContextOptions() : new Browser.NewContextOptions().setStorageState(key));
        visitor.open("/today");
        if (visitor.at("/sign-in")) {
            visitor.signIn(account(login));
            keys.put(login, visitor.key());
        }
        return visitor;
    }

    private Visitor visitor(Browser.NewContextOptions options) {
        var visitor = new Visitor(browser.newContext(options.setBaseURL(address())
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta")
                .setViewportSize(Pictures.DESK.width(), Pictures.DESK.height())));
        inside.add(visitor);
        return visitor;
    }

    String address() {
        return "http://localhost:" + environment.getProperty("local.server.port");
    }

    Path browser() {
        return Files.exists(CHROMIUM) ? CHROMIUM : Path.of(playwright.chromium().executablePath());
    }

    /** A phone nobody has used yet. */
    Handset phone() {
        var handset = new Handset(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta")
                .setHasTouch(true)
                .setViewportSize(Pictures.PHONE.width(), Pictures.PHONE.height())));
        phones.add(handset);
        return handset;
    }

    void later(Duration time) {
        clock.pass(time);
    }

    /** It becomes this time of the regency, and the program does what it does by itself until then. */
    Office at(String moment) {
        clock.reach(LocalDateTime.parse(moment).atZone(ZONE).toInstant());
        return settled();
    }

    /** What is late has climbed, every number is counted, and new people are compared with all others. */
    Office settled() {
        List.of("climbing", "counting", "comparing")
                .forEach(name -> Objects.requireNonNull(rounds.get(name)).once());
        return this;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** Sends everybody home, and tells what their browsers complained about. */
    List<String> evening() {
        var complaints = inside.stream().flatMap(Visitor::complaints).toList();
        inside.forEach(Visitor::leave);
        phones.forEach(Handset::leave);
        phones.clear();
        inside.clear();
        return complaints;
    }

    @Override
    public void destroy() {
        browser.close();
        playwright.close();
    }
}
