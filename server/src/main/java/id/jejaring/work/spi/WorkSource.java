package id.jejaring.work.spi;

import id.jejaring.platform.Text;
import id.jejaring.work.DueBasis;
import id.jejaring.work.WorkItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows what the items of its kinds are about. Asked in bulk, within the reader's scope; what it may not read it leaves out. */
public interface WorkSource {
    Set<String> kinds();

    Map<UUID, Described> describe(Collection<WorkItem> items);

    /** What the due time of an item of its kinds rests on. */
    default DueBasis basis(WorkItem item) {
        return DueBasis.EVENT;
    }

    /**
     * @param title the task as one sentence
     * @param facts few, short
     * @param action the one thing to do next
     */
    record Described(Text title, List<Text> facts, String href, Text action) {}
}
