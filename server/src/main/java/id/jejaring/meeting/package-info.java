/**
 * Coordination meetings of a regency: days with their own participants, who came, what was decided, whose action it became, and at
 * the next meeting what moved. Owners are posts, never persons. Start reading at {@link id.jejaring.meeting.Meeting}, then
 * {@link id.jejaring.meeting.DecideAction} and {@link id.jejaring.meeting.Packets}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "region",
            "access",
            "work",
            "work :: spi",
            "indicator",
            "indicator :: spi"
        })
@NullMarked
package id.jejaring.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
