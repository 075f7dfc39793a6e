package id.jejaring.region.web;

import id.jejaring.access.Actor;
import id.jejaring.access.Grant;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Post;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody of Kotawaringin Barat who has already signed in. */
final class Colleague {
    static final RegionCode KOBAR = new RegionCode("62.01");

    private Colleague() {}

    static Actor as(Role role) {
        Post post = new Post(KOBAR, UUID.randomUUID(), role, "Jabatan", KOBAR, null, "Kotawaringin Barat");
        return new Actor(
                UUID.randomUUID(),
                KOBAR,
                "Nama",
                "id",
                UUID.randomUUID(),
                post,
                HoldingKind.DEFINITIVE,
                List.of(new Grant(role, KOBAR, null, Set.of(), Set.of())),
                Set.of());
    }
}
