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
    static final String CONTACT = "contact";
    static final String EPISODE = "episode";
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

    void begun(Episode episode) {
        feed.changed(Part.clinical(episode.regency(), episode.villageNo()), EPISODE, episode.id());
    }

    void closed(Episode episode) {
        feed.gone(Part.clinical(episode.regency(), episode.villageNo()), EPISODE, episode.id(), Why.LEFT, null);
    }

    void seen(Contact contact) {
        feed.changed(Part.clinical(contact.regency(), contact.villageNo()), CONTACT, contact.id());
        if (contact.fromKader()) {
            feed.changed(Part.register(contact.regency(), contact.villageNo()), CONTACT, contact.id());
        }
    }
}
