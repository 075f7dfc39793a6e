package id.jejaring.access;

import id.jejaring.kernel.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position (jabatan): it owns work and gives authority, whoever holds it today.
 *
 * @param body the regency, province or centre the post belongs to
 * @param place name of its facility or region, for the screen
 */
public record Post(
        RegionCode body,
        UUID id,
        Role role,
        String title,
        RegionCode region,
        @Nullable UUID facility,
        String place) {
    public String fullTitle() {
        return title + " · " + place;
    }
}
