package id.jejaring.sync;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many keys there have been, and what phones are told to keep to. Raising a number of keys makes the next one; the older stay
 * valid for what was sealed or signed with them. Ours are meant to be replaced every 90 days, by the operator.
 */
@ConfigurationProperties("jejaring.sync")
record SyncSettings(
        @DefaultValue("1") int sealKeys,
        @DefaultValue("1") int receiptKeys,
        @DefaultValue Policy policy) {

    /**
     * @param leaseDays without contact until the copy opens only after signing in
     * @param keepDays a sealed record stays on the phone after its receipt, in case the server is restored from a copy
     * @param correctHours somebody may read again what they just saved
     */
    public record Policy(
            @DefaultValue("45") int leaseDays,
            @DefaultValue("10") int wrongPins,
            @DefaultValue("5") int lockMinutes,
            @DefaultValue("12") int lockHours,
            @DefaultValue("14") int keepDays,
            @DefaultValue("24") int correctHours) {}
}
