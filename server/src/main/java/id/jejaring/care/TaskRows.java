package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Visits that wait for a post, with what is needed at the door: whom, where, what for. */
@Component
class TaskRows implements RowSource {
    private final VisitQueries visits;
    private final People people;
    private final Regions regions;
    private final Guard guard;

    TaskRows(VisitQueries visits, People people, Regions regions, Guard guard) {
        this.visits = visits;
        this.people = people;
        this.regions = regions;
        this.guard = guard;
    }

    @Override
    public String entity() {
        return CareFeed.TASK;
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        List<Visit> waiting = guard.only(visits.byIds(part.regency(), ids)).stream()
                .filter(visit -> visit.open() && visit.assignee().equals(part.post()))
                .toList();
        Map<UUID, Person> known = people
                .all(part.regency(), waiting.stream().map(Visit::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Visit visit : waiting) {
            Person person = known.get(visit.person());
            if (person != null) {
                rows.put(visit.id(), row(visit, person));
            }
        }
        return rows;
    }

    private Map<String, Object> row(Visit visit, Person person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", "visit");
        row.put("person", person.id().toString());
        regions.codeOf(person.villageNo()).ifPresent(code -> row.put("village", code.value()));
        if (person.name() != null) {
            row.put("name", person.name());
        }
        if (person.details().recognisedBy() != null) {
            row.put("known", person.details().recognisedBy());
        }
        if (person.details().home() != null) {
            row.put("home", person.details().home());
        }
        if (person.details().phone() != null) {
            row.put("phone", person.details().phone().number());
        }
        row.put("purpose", visit.purpose());
        row.put(
                "due",
                visit.plannedOn()
                        .plusDays(1)
                        .atStartOfDay(regions.zone(visit.regency()))
                        .toInstant()
                        .toString());
        row.put("expect", "planned");
        return row;
    }
}
