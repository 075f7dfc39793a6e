package id.jejaring.sync.spi;

import id.jejaring.kernel.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of rows that phones keep a copy of.
 *
 * @param name as the protocol writes it
 * @param villageNo of a village's partition
 * @param post of a post's partition
 */
public record Part(
        RegionCode regency,
        String name,
        Kind kind,
        @Nullable Integer villageNo,
        @Nullable UUID post) {

    public enum Kind {
        /** The household register of a village: the kader's view. */
        REGISTER,
        /** What clinicians of a village need offline. */
        CLINICAL,
        /** Tasks and answers of one post. */
        POST,
        /** Instruments and whatever else belongs to nobody. */
        REFERENCE
    }

    public static Part register(RegionCode regency, int villageNo) {
        return new Part(regency, "v" + villageNo + "k", Kind.REGISTER, villageNo, null);
    }

    public static Part clinical(RegionCode regency, int villageNo) {
        return new Part(regency, "v" + villageNo + "c", Kind.CLINICAL, villageNo, null);
    }

    public static Part post(RegionCode regency, UUID post) {
        return new Part(regency, "post:" + post, Kind.POST, null, post);
    }

    public static Part reference(RegionCode regency) {
        return new Part(regency, "ref", Kind.REFERENCE, null, null);
    }
}
