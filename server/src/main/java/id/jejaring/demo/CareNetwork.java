package id.jejaring.demo;

import id.jejaring.demo.Ground.District;
import id.jejaring.demo.Ground.Village;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of care of one regency: every village belongs to exactly one Puskesmas, and in two of three has a Pustu of its own. */
final class CareNetwork {
    private static final double VILLAGES_PER_PUSKESMAS = 7;
    private static final int MOST_PUSKESMAS = 3;
    private static final List<String> ORDINALS = List.of("", " II", " III");
    private static final List<String> FLOWERS = List.of(
            "Melati", "Mawar", "Anggrek", "Kenanga", "Dahlia", "Cempaka", "Flamboyan", "Teratai", "Kamboja", "Seruni");

    private final Ground ground;
    private final Instant since;
    private final Dice dice;
    private final Site mentalHospital;
    private final List<Site> sites = new ArrayList<>();

    private CareNetwork(Ground ground, Site mentalHospital, Instant since, Dice dice) {
        this.ground = ground;
        this.mentalHospital = mentalHospital;
        this.since = since;
        this.dice = dice;
    }

    /** @param mentalHospital of the province, to which the regency's hospital refers */
    static CareNetwork of(Ground ground, Site mentalHospital, Instant since, Dice dice) {
        CareNetwork network = new CareNetwork(ground, mentalHospital, since, dice);
        network.build();
        return network;
    }

    static Site mentalHospital(RegionCode province, String name, Instant since, Dice dice) {
        return new Site(province, dice.id(since), FacilityKind.RSJ, "RSJ Provinsi " + name, province, List.of(), null);
    }

    List<Site> sites() {
        return sites;
    }

    Site mentalHospital() {
        return mentalHospital;
    }

    List<Site> all(FacilityKind kind) {
        return sites.stream().filter(site -> site.kind() == kind).toList();
    }

    Site only(FacilityKind kind) {
        return all(kind).getFirst();
    }

    Site puskesmas(Village village) {
        return serving(village, FacilityKind.PUSKESMAS).orElseThrow();
    }

    Optional<Site> pustu(Village village) {
        return serving(village, FacilityKind.PUSTU);
    }

    /** Where the demo accounts meet. */
    Site homePuskesmas() {
        return puskesmas(ground.home().villages().getFirst());
    }

    Village homeVillage() {
        List<Village> near = homePuskesmas().catchment();
        return near.stream().filter(village -> !village.kelurahan()).findFirst().orElse(near.getFirst());
    }

    private Optional<Site> serving(Village village, FacilityKind kind) {
        return sites.stream()
                .filter(site -> site.kind() == kind && site.serves(village))
                .findFirst();
    }

    private void build() {
        RegionCode regency = ground.regency();
        add(FacilityKind.HEALTH_OFFICE, "Dinas Kesehatan " + ground.name(), regency, List.of(), null);
        add(FacilityKind.SOCIAL_OFFICE, "Dinas Sosial " + ground.name(), regency, List.of(), null);
        add(FacilityKind.RSUD, "RSUD " + ground.name(), regency, List.of(), null);
        add(FacilityKind.EMERGENCY, "PSC 119 " + ground.name(), regency, List.of(), null);
        add(FacilityKind.CARE_HOUSE, "Griya Pulih " + ground.name(), regency, List.of(), null);
        ground.districts().forEach(this::build);
    }

    private void build(District district) {
        List<Village> villages = district.villages();
        int count = (int) Math.clamp(Math.round(villages.size() / VILLAGES_PER_PUSKESMAS), 1, MOST_PUSKESMAS);
        for (int i = 0; i < count; i++) {
            List<Village> served = villages.subList(villages.size() * i / count, villages.size() * (i + 1) / count);
            if (!served.isEmpty()) {
                boolean home = i == 0 && district.equals(ground.home());
                puskesmas("Puskesmas " + district.name() + ORDINALS.get(i), served, home);
            }
        }
    }

    private void puskesmas(String name, List<Village> served, boolean home) {
        Village seat = served.getFirst();
        Site puskesmas = add(FacilityKind.PUSKESMAS, name, seat.code(), served, null);
        add(FacilityKind.POSKESWA, name.replace("Puskesmas", "Poskeswa"), seat.code(), served, puskesmas);
        for (Village village : served) {
            village(village, puskesmas, home && village.equals(homeVillage()));
        }
    }

    private void village(Village village, Site puskesmas, boolean home) {
        Site nearest = puskesmas;
        boolean seat = village.code().equals(puskesmas.region());
        if (home || !seat && dice.chance(0.66)) {
            nearest = add(FacilityKind.PUSTU, "Pustu " + village.name(), village.code(), List.of(village), puskesmas);
        } else if (!seat) {
            nearest = add(
                    FacilityKind.POSKESDES, "Poskesdes " + village.name(), village.code(), List.of(village), puskesmas);
        }
        String name = "Posyandu " + dice.pick(FLOWERS) + " " + village.name();
        add(FacilityKind.POSYANDU, name, village.code(), List.of(village), nearest);
    }

    private Site add(
            FacilityKind kind, String name, RegionCode region, List<Village> catchment, @Nullable Site parent) {
        Site site = new Site(ground.regency(), dice.id(since), kind, name, region, List.copyOf(catchment), parent);
        sites.add(site);
        return site;
    }
}
