/**
 * One owner, one clock: whatever must not be forgotten is an item with an owner post and a due time, written in the transaction
 * that caused it. What is late climbs, tier by tier. Start reading at {@link id.jejaring.work.Work}, then
 * {@link id.jejaring.work.Ladder}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform :: web", "region", "access", "access :: spi", "notice"})
@NullMarked
package id.jejaring.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
