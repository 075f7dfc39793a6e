/**
 * Cooperation agreements with hospitals and care houses, as far as a referral needs them: who agreed, for which services, from when to
 * when. Start reading at {@link id.jejaring.agreement.Cover}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "platform :: web", "region", "access"})
@NullMarked
package id.jejaring.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
