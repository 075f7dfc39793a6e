/**
 * Words every module speaks: ids, region codes, NIK, phone numbers, problems and validated input. No beans, no framework.
 * Start reading at {@link id.jejaring.kernel.Problem}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.jejaring.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
