package id.jejaring.person.household;

import id.jejaring.access.Actor;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Details;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.person.household.Household.Member;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People as phones keep them: what neighbours know anyway, and the last four digits of a NIK. */
@Component
class RegisterRows implements RowSource {
    private final People people;
    private final HouseholdQueries households;

    RegisterRows(People people, HouseholdQueries households) {
        this.people = people;
        this.households = households;
    }

    @Override
    public String entity() {
        return "person";
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        RegionCode regency = part.regency();
        Map<UUID, Member> members = households.members(regency, ids).stream()
                .collect(Collectors.toMap(Member::person, Function.identity()));
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Person person : people.all(regency, ids)) {
            boolean inView = part.kind() == Part.Kind.CLINICAL || person.registered();
            if (inView && Objects.equals(part.villageNo(), person.villageNo())) {
                rows.put(person.id(), row(person, members.get(person.id())));
            }
        }
        return rows;
    }

    // What is unknown is left out: it costs the phone nothing.
    static Map<String, Object> row(Person person, @Nullable Member member) {
        Details d = person.details();
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, "name", d.name());
        row.put("sex", d.sex().name());
        put(row, "born", d.birth().date() == null ? null : d.birth().date().toString());
        put(row, "precision", d.birth().known() ? d.birth().precision().name() : null);
        put(row, "phone", d.phone() == null ? null : d.phone().number());
        put(row, "home", d.home());
        put(row, "known", d.recognisedBy());
        put(row, "nik4", d.nik() == null ? null : d.nik().digits().substring(12));
        put(row, "household", member == null ? null : member.household().toString());
        put(row, "relation", member == null ? null : lower(member.relation()));
        if (!d.alive()) {
            row.put("alive", false);
        }
        return row;
    }

    static void put(Map<String, Object> row, String field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value);
        }
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
