package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who was seen unasked, and when. What was found is for clinicians. */
@Component
class ContactRows implements RowSource {
    private final ContactQueries contacts;
    private final Regions regions;

    ContactRows(ContactQueries contacts, Regions regions) {
        this.contacts = contacts;
        this.regions = regions;
    }

    @Override
    public String entity() {
        return CareFeed.EVENT;
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        boolean clinical = part.kind() == Part.Kind.CLINICAL;
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Contact contact : contacts.byIds(part.regency(), ids)) {
            boolean inView = clinical || contact.fromKader();
            if (inView && Objects.equals(part.villageNo(), contact.villageNo())) {
                rows.put(contact.id(), row(contact, clinical));
            }
        }
        return rows;
    }

    private Map<String, Object> row(Contact contact, boolean clinical) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("person", contact.person().toString());
        row.put("kind", "visit");
        row.put(
                "day",
                LocalDate.ofInstant(contact.eventAt(), regions.zone(contact.regency()))
                        .toString());
        row.put("role", contact.role().name());
        if (clinical) {
            row.put("outcome", ConcernQueries.lower(contact.outcome()));
            if (contact.note() != null) {
                row.put("note", contact.note());
            }
        }
        return row;
    }
}
