/**
 * Exchanges records with phones (docs/sync-protocol.md): takes sealed records, signs receipts, keeps what cannot be taken yet for
 * a supervisor, and tells phones what changed in what they may hold. Knows no domain; modules join in through
 * {@code sync.spi}. Start reading at the protocol.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform :: web", "platform :: database", "region", "access"})
@NullMarked
package id.jejaring.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
