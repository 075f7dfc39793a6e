/**
 * What any regency program would need: clock, scope of a transaction, message catalogue, page shell, problems. Knows no domain.
 * Start reading at {@link id.jejaring.platform.Scope}.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package id.jejaring.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
