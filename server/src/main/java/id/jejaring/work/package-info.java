/**
 * One owner, one clock: whatever must not be forgotten is an item with an owner post and a due time, written in the transaction
 * that caused it. Start reading at {@link id.jejaring.work.Work}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "region", "access", "access :: spi"})
@NullMarked
package id.jejaring.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
