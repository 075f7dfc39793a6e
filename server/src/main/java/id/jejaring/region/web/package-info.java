/**
 * The directory of regions and facilities as pages and as JSON. A module of its own, because its doors need {@code access},
 * which itself stands on the regions. Start reading at {@link id.jejaring.region.web.RegionPages}.
 */
@ApplicationModule(
        id = "region.web",
        allowedDependencies = {"kernel", "platform", "platform :: web", "region", "access"})
@NullMarked
package id.jejaring.region.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
