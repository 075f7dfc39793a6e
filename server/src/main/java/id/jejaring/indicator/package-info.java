/**
 * Numbers that always equal their recount: modules tell facts, cells are counted from them, places are summed from cells. Knows no
 * domain. Start reading at {@link id.jejaring.indicator.Numbers}, then {@link id.jejaring.indicator.Recount}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform :: web", "platform :: database", "region", "access"})
@NullMarked
package id.jejaring.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
