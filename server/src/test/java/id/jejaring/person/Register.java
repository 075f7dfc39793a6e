package id.jejaring.person;

import id.jejaring.access.Actor;
import id.jejaring.access.Grant;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Post;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts people into a test's register. */
public record Register(RegisterPerson register, Regions regions) {
    public static final RegionCode REGENCY = new RegionCode("62.01");
    public static final UUID ACCOUNT = new UUID(2, 2);
    public static final UUID POST = new UUID(1, 1);

    public int village(int index) {
        return regions.villagesUnder(REGENCY)[index];
    }

    /** A village of another district than the first. */
    public int farVillage() {
        int[] all = regions.villagesUnder(REGENCY);
        return all[all.length - 1];
    }

    public Person add(Details details, int village) {
        return wide().call(() -> {
            var outcome = register.register(new Registration(UUID.randomUUID(), REGENCY, village, details, POST));
            return ((RegisterPerson.Registered) outcome).person();
        });
    }

    public Person named(String name) {
        return add(Details.of(name, Sex.UNKNOWN, Birth.UNKNOWN), village(0));
    }

    public static Actor actor() {
        return nurse(Set.of());
    }

    /** A nurse of these villages, or of the whole regency. */
    public static Actor nurse(Set<Integer> villages) {
        return actor(Role.NURSE, villages, Set.of());
    }

    public static Actor actor(Role role, Set<Integer> villages, Set<UUID> people) {
        RegionCode reach = villages.isEmpty() ? REGENCY : new RegionCode("62.01.01.0000");
        Post post = new Post(REGENCY, POST, role, "Perawat jiwa", REGENCY, null, "Puskesmas");
        List<Grant> grants = List.of(new Grant(role, reach, null, villages, Set.of()));
        UUID session = new UUID(3, 3);
        return new Actor(ACCOUNT, REGENCY, "Nama", "id", session, post, HoldingKind.DEFINITIVE, grants, people);
    }

    public static Scope wide() {
        return scope(Set.of(REGENCY.value()), Set.of(), Set.of());
    }

    public static Scope inVillage(int... villages) {
        return scope(
                Set.of(),
                java.util.Arrays.stream(villages).boxed().collect(java.util.stream.Collectors.toSet()),
                Set.of());
    }

    public static Scope entrusted(UUID person) {
        return scope(Set.of(), Set.of(), Set.of(person));
    }

    private static Scope scope(Set<String> regencies, Set<Integer> villages, Set<UUID> people) {
        return new Scope(
                Set.of(REGENCY.value()),
                regencies,
                villages,
                people,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                ACCOUNT,
                false);
    }
}
