package id.jejaring.platform;

import java.util.List;

/** What stands around every page of somebody signed in: who they are, in which post, where they may go. */
public record Frame(String who, String position, String place, List<Link> links) {
    /** @param key message key of its name
     *  @param badge how many wait too long there; 0 shows nothing */
    public record Link(String key, String href, boolean current, int badge) {}
}
