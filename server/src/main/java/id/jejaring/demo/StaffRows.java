package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Accounts, posts, holders and grants as rows. */
final class StaffRows {
    private static final String BASIS = "SK contoh, data demo";
    private final Sheets sheets;
    private final Instant since;
    private final String passwordHash;
    private final Dice dice;

    StaffRows(Sheets sheets, Instant since, String passwordHash, Dice dice) {
        this.sheets = sheets;
        this.since = since;
        this.passwordHash = passwordHash;
        this.dice = dice;
    }

    void write(Staff staff) {
        staff.all().forEach(post -> {
            position(post);
            grant(post, post.region());
        });
        staff.holdings().forEach(holding -> {
            if (holding.kind().equals("definitive")) {
                account(holding.post().body(), holding.account());
            }
        });
        staff.holdings().forEach(holding -> holding(holding.post(), holding.account(), holding.kind()));
    }

    /** The intake post of the province works for all regencies of the demo that lie in it. */
    void write(Province province, Iterable<RegionCode> regencies) {
        Post intake = province.intake();
        account(province.code(), intake.held());
        position(intake);
        regencies.forEach(regency -> grant(intake, regency));
        holding(intake, intake.held(), "definitive");
    }

    private void account(RegionCode body, Post.Account account) {
        sheets.sheet("access.account", "regency_code, id, login, full_name, password_hash, created_at")
                .row(body, account.id(), account.login(), account.name(), passwordHash, since);
        sheets.sheet("access.login", "login, regency_code, account_id").row(account.login(), body, account.id());
    }

    private void position(Post post) {
        Site site = post.site();
        sheets.sheet("access.position", """
                regency_code, id, role, title, region_code, facility_regency, facility_id, created_at""")
                .row(
                        post.body(),
                        post.id(),
                        post.role().name(),
                        post.title(),
                        post.region(),
                        body(site),
                        site == null ? null : site.id(),
                        since);
    }

    private void grant(Post post, RegionCode region) {
        Site site = post.site();
        sheets.sheet("access.position_grant", """
                regency_code, id, position_id, role, region_code, facility_regency, facility_id, valid_from""")
                .row(
                        post.body(),
                        dice.id(since),
                        post.id(),
                        post.role().name(),
                        region,
                        body(site),
                        site == null ? null : site.id(),
                        since);
    }

    private void holding(Post post, Post.Account account, String kind) {
        sheets.sheet("access.holding", """
                regency_code, id, position_id, account_regency, account_id, kind, valid_from, basis""")
                .row(post.body(), dice.id(since), post.id(), post.body(), account.id(), kind, since, BASIS);
    }

    private static @Nullable RegionCode body(@Nullable Site site) {
        return site == null ? null : site.body();
    }
}
