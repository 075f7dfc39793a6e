package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;

/** The body above the regencies as far as they need it: the mental hospital and the post that takes patients in. */
record Province(RegionCode code, Site hospital, Post intake) {

    /** @param first regency of the demo in this province; its logins begin as the regency's do */
    static Province of(Ground first, Instant since, Names names, Dice dice) {
        RegionCode code = first.regency().parent().orElseThrow();
        Site hospital = CareNetwork.mentalHospital(code, first.province(), since, dice);
        Post.Account holder =
                new Post.Account(dice.id(since), new Logins(first).unique("rsj"), names.of(dice.chance(0.5), dice));
        Post intake = new Post(
                code,
                dice.id(since),
                Role.HOSPITAL_INTAKE,
                "Petugas penerimaan pasien",
                code,
                hospital,
                hospital.name(),
                holder);
        return new Province(code, hospital, intake);
    }
}
