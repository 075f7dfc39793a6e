/**
 * Where people live and who cares for them there: the official region tree, population, facilities and the service network.
 * Public reference data: no row belongs to anybody. Start reading at {@link id.jejaring.region.Regions}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "platform :: database"})
@NullMarked
package id.jejaring.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
