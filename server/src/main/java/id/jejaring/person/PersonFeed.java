package id.jejaring.person;

import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.Part;
import org.springframework.stereotype.Component;

/** Tells phones that somebody's row changed: clinicians of the village, and its kader for whom is in the register of households. */
@Component
class PersonFeed {
    static final String ENTITY = "person";
    private final Feed feed;

    PersonFeed(Feed feed) {
        this.feed = feed;
    }

    void changed(Person person) {
        feed.changed(Part.clinical(person.regency(), person.villageNo()), ENTITY, person.id());
        if (person.registered()) {
            feed.changed(Part.register(person.regency(), person.villageNo()), ENTITY, person.id());
        }
    }

    /** The kader keeps the record she knows, unless she knows the kept one too. */
    void merged(Person kept, Person merged) {
        feed.gone(Part.clinical(merged.regency(), merged.villageNo()), ENTITY, merged.id(), Feed.Why.MERGED, kept.id());
        if (merged.registered() && kept.registered()) {
            feed.gone(
                    Part.register(merged.regency(), merged.villageNo()),
                    ENTITY,
                    merged.id(),
                    Feed.Why.MERGED,
                    kept.id());
        }
    }
}
