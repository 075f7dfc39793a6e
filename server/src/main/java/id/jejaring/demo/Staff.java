package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.demo.Ground.District;
import id.jejaring.demo.Ground.Village;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The posts of one regency and who holds them. In the home district every village has two kader and a secretary. */
final class Staff {
    private final Ground ground;
    private final CareNetwork network;
    private final Instant since;
    private final Names names;
    private final Logins logins;
    private final Dice dice;
    private final Map<UUID, Map<Role, Post>> atSite = new HashMap<>();
    private final Map<RegionCode, Map<Role, Post>> inRegion = new HashMap<>();
    private final List<Post> all = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();

    /** Who holds a post, and as what: definitive, deputy, plt or plh. */
    record Holding(Post post, Post.Account account, String kind) {}

    private Staff(Ground ground, CareNetwork network, Instant since, Names names, Dice dice) {
        this.ground = ground;
        this.network = network;
        this.since = since;
        this.names = names;
        this.logins = new Logins(ground);
        this.dice = dice;
    }

    static Staff of(Ground ground, CareNetwork network, Instant since, Names names, Dice dice) {
        Staff staff = new Staff(ground, network, since, names, dice);
        staff.regency();
        staff.ground.districts().forEach(staff::district);
        staff.network.all(FacilityKind.PUSKESMAS).forEach(staff::puskesmas);
        staff.network.all(FacilityKind.PUSTU).forEach(staff::pustu);
        staff.exceptions();
        return staff;
    }

    List<Post> all() {
        return all;
    }

    List<Holding> holdings() {
        return holdings;
    }

    Post at(Role role, Site site) {
        return find(role, site).orElseThrow();
    }

    Post in(Role role, RegionCode region) {
        return Optional.ofNullable(inRegion.getOrDefault(region, Map.of()).get(role))
                .orElseThrow();
    }

    Optional<Post> find(Role role, Site site) {
        return Optional.ofNullable(atSite.getOrDefault(site.id(), Map.of()).get(role));
    }

    Optional<Post> find(Role role, RegionCode region) {
        return Optional.ofNullable(inRegion.getOrDefault(region, Map.of()).get(role));
    }

    /** Who is asked first: the midwife of the village's Pustu, else the nurse of its Puskesmas. */
    Post nearest(Village village) {
        return network.pustu(village)
                .flatMap(pustu -> find(Role.MIDWIFE, pustu))
                .orElseGet(() -> nurse(village));
    }

    Post nurse(Village village) {
        return at(Role.NURSE, network.puskesmas(village));
    }

    Post doctor(Village village) {
        return find(Role.DOCTOR, network.puskesmas(village))
                .filter(post -> post.holder() != null)
                .orElseGet(() -> at(Role.DOCTOR, network.homePuskesmas()));
    }

    private void regency() {
        RegionCode here = ground.regency();
        Site health = network.only(FacilityKind.HEALTH_OFFICE);
        post(Role.HEALTH_HEAD, "Kepala Dinas Kesehatan", here, null, health.name(), "kadinkes");
        post(Role.DUTY_OFFICER, "Petugas piket Dinas Kesehatan", here, null, health.name(), "piket");
        post(Role.TPKJM_SECRETARY, "Sekretaris TPKJM", here, null, ground.name(), "tpkjm");
        Site social = network.only(FacilityKind.SOCIAL_OFFICE);
        post(Role.SOCIAL_OFFICER, "Petugas rehabilitasi sosial", here, social, social.name(), "dinsos");
        Site hospital = network.only(FacilityKind.RSUD);
        post(Role.HOSPITAL_INTAKE, "Petugas penerimaan pasien", here, hospital, hospital.name(), "rsud");
        post(Role.ADMINISTRATOR, "Administrator", here, null, ground.name(), "admin");
        post(Role.AUDITOR, "Pemeriksa jejak", here, null, ground.name(), "auditor");
        post(Role.REGENT, "Bupati", here, null, ground.name(), "bupati");
    }

    private void district(District district) {
        boolean home = district.equals(ground.home());
        post(Role.CAMAT, "Camat", district.code(), null, district.name(), login("camat", home, district.name()));
        for (Village village : district.villages()) {
            boolean here = village.equals(network.homeVillage());
            String place = village.name();
            if (home) {
                String title = village.kelurahan() ? "Sekretaris kelurahan" : "Sekretaris desa";
                post(Role.VILLAGE_SECRETARY, title, village.code(), null, place, login("sekdes", here, place));
                kader(village, login("kader2", here, place));
            }
            kader(village, login("kader", here, place));
        }
    }

    private void kader(Village village, String login) {
        post(Role.KADER, "Kader kesehatan jiwa", village.code(), null, village.name(), login);
    }

    private void puskesmas(Site site) {
        boolean home = site.equals(network.homePuskesmas());
        String place = site.name().replace("Puskesmas ", "");
        RegionCode district = site.region().district();
        post(Role.NURSE, "Perawat jiwa", district, site, site.name(), login("perawat", home, place));
        post(Role.DOCTOR, "Dokter umum", district, site, site.name(), login("dokter", home, place));
        post(Role.PUSKESMAS_HEAD, "Kepala Puskesmas", district, site, site.name(), login("kapus", home, place));
        if (home) {
            post(Role.PSYCHOLOGIST, "Psikolog klinis", district, site, site.name(), "psikolog");
        }
    }

    private void pustu(Site site) {
        boolean home = site.serves(network.homeVillage());
        String place = site.name().replace("Pustu ", "");
        post(Role.MIDWIFE, "Bidan", site.region(), site, site.name(), login("bidan", home, place));
    }

    /** As life has it: one post is vacant, one head is acting, one nurse has a deputy. */
    private void exceptions() {
        Site home = network.homePuskesmas();
        List<Site> others = network.all(FacilityKind.PUSKESMAS).stream()
                .filter(site -> !site.equals(home))
                .sorted(Comparator.comparing(
                        site -> !site.region().district().equals(home.region().district())))
                .toList();
        if (others.size() > 1) {
            reassign(
                    at(Role.PUSKESMAS_HEAD, others.getFirst()),
                    at(Role.DOCTOR, home).holder(),
                    "plt");
            reassign(at(Role.DOCTOR, others.getLast()), null, "vacant");
            holdings.add(new Holding(
                    at(Role.NURSE, home), at(Role.NURSE, others.getFirst()).held(), "deputy"));
        }
    }

    private void reassign(Post before, Post.@Nullable Account account, String kind) {
        Post after = before.heldBy(account);
        holdings.removeIf(holding -> holding.post().equals(before));
        all.set(all.indexOf(before), after);
        remember(after);
        if (account != null) {
            holdings.add(new Holding(after, account, kind));
        }
    }

    private static String login(String base, boolean home, String place) {
        return home ? base : base + "." + place;
    }

    private void post(Role role, String title, RegionCode region, @Nullable Site site, String place, String login) {
        boolean woman = role == Role.MIDWIFE || dice.chance(0.5);
        Post.Account holder = new Post.Account(dice.id(since), logins.unique(login), names.of(woman, dice));
        Post post = new Post(ground.regency(), dice.id(since), role, title, region, site, place, holder);
        all.add(post);
        holdings.add(new Holding(post, holder, "definitive"));
        remember(post);
    }

    private void remember(Post post) {
        Map<Role, Post> here = post.site() != null
                ? atSite.computeIfAbsent(post.site().id(), id -> new EnumMap<>(Role.class))
                : inRegion.computeIfAbsent(post.region(), code -> new EnumMap<>(Role.class));
        here.put(post.role(), post);
    }
}
