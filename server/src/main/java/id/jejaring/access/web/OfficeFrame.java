package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.SessionFilter;
import id.jejaring.access.spi.Unread;
import id.jejaring.platform.Frame;
import id.jejaring.platform.FrameSource;
import id.jejaring.platform.Messages;
import id.jejaring.region.Regions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands around the pages of whoever is signed in, in their language and their region's time. */
@Component
class OfficeFrame implements FrameSource {
    static final String LANGUAGE_COOKIE = "lang";
    static final Set<String> LANGUAGES = Set.of("id", "en");
    private static final List<Entry> ENTRIES = List.of(
            new Entry("work", "/today", Action.READ_WORK),
            new Entry("notices", "/notices", Action.READ_WORK),
            new Entry("leaders", "/leaders", Action.READ_LEADERS),
            new Entry("people", "/people", Action.SEARCH_PEOPLE),
            new Entry("cases", "/cases", Action.READ_CASE),
            new Entry("referrals", "/referrals", Action.READ_REFERRAL),
            new Entry("families", "/family-searches", Action.FIND_FAMILY),
            new Entry("reports", "/reports", Action.READ_OWN_REPORTS),
            new Entry("records", "/field-records", Action.REVIEW_RECORDS),
            new Entry("teams", "/teams", Action.READ_TEAMS),
            new Entry("meetings", "/meetings", Action.READ_MEETINGS),
            new Entry("numbers", "/numbers", Action.READ_NUMBERS),
            new Entry("agreements", "/agreements", Action.READ_AGREEMENTS),
            new Entry("duty", "/duty", Action.KEEP_ROSTER),
            new Entry("regions", "/regions", Action.READ_REGION),
            new Entry("accounts", "/settings/accounts", Action.MANAGE_ACCESS),
            new Entry("audit", "/audit", Action.READ_AUDIT),
            new Entry("account", "/account", Action.MANAGE_OWN_ACCOUNT));
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");
    private final Messages messages;
    private final Regions regions;
    private final Unread unread;

    OfficeFrame(Messages messages, Regions regions, Unread unread) {
        this.unread = unread;
        this.messages = messages;
        this.regions = regions;
    }

    private record Entry(String name, String href, Action action) {
        boolean fits(Actor actor) {
            return actor.may(action) && !seesMore(actor);
        }

        /** Elsewhere, so that this entry would only repeat it. */
        private boolean seesMore(Actor actor) {
            return switch (action) {
                case READ_OWN_REPORTS -> actor.may(Action.READ_CONCERN);
                case FIND_FAMILY -> actor.may(Action.READ_REFERRAL);
                default -> false;
            };
        }

        boolean holds(String path) {
            String root = href.replaceFirst("/accounts$", "");
            return path.equals(root) || path.startsWith(root + "/");
        }
    }

    @Override
    public Optional<Frame> frame(HttpServletRequest request) {
        return SessionFilter.actor(request).map(actor -> frame(actor, request.getRequestURI()));
    }

    private Frame frame(Actor actor, String path) {
        List<Frame.Link> links = ENTRIES.stream()
                .filter(entry -> entry.fits(actor))
                .map(entry -> new Frame.Link(
                        "access.nav." + entry.name(), entry.href(), entry.holds(path), badge(entry, actor)))
                .toList();
        return new Frame(actor.name(), title(actor), actor.post().place(), links);
    }

    private int badge(Entry entry, Actor actor) {
        return entry.name().equals("notices") ? actor.scopeFor(Action.READ_WORK).call(() -> unread.unread(actor)) : 0;
    }

    private String title(Actor actor) {
        String title = actor.post().title();
        return actor.holding() == HoldingKind.DEFINITIVE
                ? title
                : messages.text(
                        actor.language(),
                        "access.holding.title." + actor.holding().stored(),
                        title);
    }

    @Override
    public String language(HttpServletRequest request) {
        return SessionFilter.actor(request).map(Actor::language).orElseGet(() -> ofBrowser(request));
    }

    private static String ofBrowser(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Stream<String> chosen = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue);
        Stream<String> preferred = request.getHeader("Accept-Language") == null
                ? Stream.of()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.concat(chosen, preferred)
                .map(language -> language.equals("in") ? "id" : language)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("id");
    }

    @Override
    public ZoneId zone(HttpServletRequest request) {
        return SessionFilter.actor(request)
                .map(actor -> regions.zone(actor.post().region()))
                .orElse(CAPITAL);
    }
}
