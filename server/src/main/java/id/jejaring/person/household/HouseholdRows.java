package id.jejaring.person.household;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Phone;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Households as phones keep them; who lives there is told by each person's row. */
@Component
class HouseholdRows implements RowSource {
    private final HouseholdQueries households;

    HouseholdRows(HouseholdQueries households) {
        this.households = households;
    }

    @Override
    public String entity() {
        return TakeHousehold.ENTITY;
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Household household : households.all(part.regency(), ids)) {
            if (Objects.equals(part.villageNo(), household.villageNo())) {
                rows.put(household.id(), row(household, reader));
            }
        }
        return rows;
    }

    /** Of two who changed the same field, the one who was overtaken sees it by these. */
    private static Map<String, Object> row(Household household, Actor reader) {
        Map<String, Object> row = place(household);
        row.put("changed", household.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        if (household.changedBy().equals(reader.post().id())) {
            row.put("mine", true);
        }
        return row;
    }

    static Map<String, Object> place(Household household) {
        Map<String, Object> row = new LinkedHashMap<>();
        Phone phone = household.place().phone();
        RegisterRows.put(row, "home", household.place().home());
        RegisterRows.put(row, "rt", household.place().rt());
        RegisterRows.put(row, "phone", phone == null ? null : phone.number());
        return row;
    }
}
