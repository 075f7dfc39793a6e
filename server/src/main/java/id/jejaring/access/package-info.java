/**
 * Who may do what: accounts hold positions, positions carry grants, a grant reaches as far as the action table says.
 * Start reading at {@link id.jejaring.access.Action}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "platform :: web", "platform :: database", "region"})
@NullMarked
package id.jejaring.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
