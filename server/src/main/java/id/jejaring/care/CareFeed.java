package id.jejaring.care;

import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.Feed.Why;
import id.jejaring.sync.spi.Part;
import org.springframework.stereotype.Component;

/** Tells phones what became of a report, which visits wait, and who is in care. */
@Component
class CareFeed {
    static final String REPORT = "report";
    static final String TASK = "task";
    static final String EVENT = "event";
    static final String PERSON = "person";
    private final Feed feed;

    CareFeed(Feed feed) {
        this.feed = feed;
    }

    void moved(Concern concern) {
        feed.changed(Part.post(concern.regency(), concern.recorder()), REPORT, concern.id());
    }

    void planned(Visit visit) {
        feed.changed(Part.post(visit.regency(), visit.assignee()), TASK, visit.id());
    }

    void ended(Visit visit) {
        feed.gone(Part.post(visit.regency(), visit.assignee()), TASK, visit.id(), Why.LEFT, null);
    }

    /** Care began or ended: clinicians see it at the person. */
    void care(Episode episode) {
        feed.changed(Part.clinical(episode.regency(), episode.villageNo()), PERSON, episode.person());
    }

    void seen(Contact contact) {
        feed.changed(Part.clinical(contact.regency(), contact.villageNo()), EVENT, contact.id());
        if (contact.fromKader()) {
            feed.changed(Part.register(contact.regency(), contact.villageNo()), EVENT, contact.id());
        }
    }
}
