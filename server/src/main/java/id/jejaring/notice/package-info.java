/**
 * What posts are told: that something waits, and where; never what it is or about whom. In the inbox once, by e-mail at least
 * once, under one id, to whoever asked for it. Start reading at {@link id.jejaring.notice.Inbox}, then
 * {@link id.jejaring.notice.Outbox}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform :: database", "region", "access", "access :: spi"})
@NullMarked
package id.jejaring.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
