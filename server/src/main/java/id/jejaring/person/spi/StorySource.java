package id.jejaring.person.spi;

import id.jejaring.kernel.RegionCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A module that knows something of what happened with a person. Asked within the reader's scope; the page sorts by time. */
public interface StorySource {
    /** @param records all records of the one person: merging never rewrites, so what was written about each still names it */
    List<StoryEntry> entries(RegionCode regency, Set<UUID> records);
}
