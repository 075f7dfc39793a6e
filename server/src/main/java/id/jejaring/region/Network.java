package id.jejaring.region;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Facilities and how they hang together: who is part of whom, who refers to whom. Nearest to the village first. */
public record Network(List<Facility> facilities, List<Link> links) {

    /** What one facility is to another. */
    public enum Relation {
        PART_OF,
        REFERS_TO;

        /** Its name in the database and in message keys. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Link(FacilityRef from, FacilityRef to, Relation relation) {}

    /** Drops links whose ends are not both in the picture. */
    static Network of(List<Facility> facilities, List<Link> links) {
        Set<FacilityRef> known = facilities.stream().map(Facility::ref).collect(Collectors.toSet());
        return new Network(
                facilities,
                links.stream()
                        .filter(link -> known.contains(link.from()) && known.contains(link.to()))
                        .toList());
    }

    public boolean isEmpty() {
        return facilities.isEmpty();
    }

    public List<Facility> all(FacilityKind kind) {
        return facilities.stream().filter(f -> f.kind() == kind).toList();
    }

    public Optional<Facility> first(FacilityKind kind) {
        return facilities.stream().filter(f -> f.kind() == kind).findFirst();
    }

    /** Where an emergency can be taken at any hour. */
    public List<Facility> emergency() {
        return facilities.stream().filter(Facility::emergency).toList();
    }

    public List<Link> from(FacilityRef ref, Relation relation) {
        return links.stream()
                .filter(link -> link.from().equals(ref) && link.relation() == relation)
                .toList();
    }

    /** Names of those it is part of, or refers to. */
    public String names(FacilityRef ref, Relation relation) {
        Set<FacilityRef> to = from(ref, relation).stream().map(Link::to).collect(Collectors.toSet());
        return facilities.stream()
                .filter(f -> to.contains(f.ref()))
                .map(Facility::name)
                .collect(Collectors.joining(", "));
    }
}
