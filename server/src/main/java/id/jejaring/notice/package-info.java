/**
 * What posts are told: that something waits, and where; never what it is or about whom. Start reading at
 * {@link id.jejaring.notice.Inbox}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "access", "access :: spi"})
@NullMarked
package id.jejaring.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
