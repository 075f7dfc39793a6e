package id.jejaring.referral;

import id.jejaring.care.CareWords;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.platform.Text;
import id.jejaring.work.WorkItem;
import id.jejaring.work.spi.WorkSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the work that referrals open is about; by name only to those who may see the person. */
@Component
class ReferralWork implements WorkSource {
    private final ReferralQueries referrals;
    private final FamilyQueries families;
    private final People people;
    private final CareWords words;

    ReferralWork(ReferralQueries referrals, FamilyQueries families, People people, CareWords words) {
        this.referrals = referrals;
        this.families = families;
        this.people = people;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.copyOf(ReferralItems.KINDS);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Described> describe(Collection<WorkItem> items) {
        Map<UUID, Described> described = new HashMap<>();
        items.stream()
                .filter(item -> ReferralItems.KINDS.contains(item.kind()) && Teller.told(item.owner()))
                .collect(Collectors.groupingBy(WorkItem::regency))
                .forEach((regency, here) -> described.putAll(describe(regency, here)));
        return described;
    }

    private Map<UUID, Described> describe(RegionCode regency, List<WorkItem> items) {
        List<UUID> subjects = items.stream().map(WorkItem::subject).toList();
        Map<UUID, Referral> found = referrals.byIds(regency, subjects).stream()
                .collect(Collectors.toMap(Referral::id, Function.identity()));
        Map<UUID, FamilySearch> searches = families.byReferrals(regency, subjects).stream()
                .collect(Collectors.toMap(FamilySearch::referral, Function.identity()));
        Map<UUID, Person> known =
                people
                        .all(
                                regency,
                                found.values().stream()
                                        .map(Referral::person)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<UUID, Described> described = new HashMap<>();
        for (WorkItem item : items) {
            Referral r = found.get(item.subject());
            FamilySearch search = searches.get(item.subject());
            if (item.kind().equals(ReferralItems.FAMILY) && search != null) {
                described.put(item.id(), family(search));
            } else if (r != null) {
                described.put(item.id(), described(item, r, known.get(r.person())));
            }
        }
        return described;
    }

    private Described family(FamilySearch search) {
        return new Described(
                Text.of("referral.work.find_family", words.brief(search.known())),
                List.of(words.village(search.villageNo())),
                "/family-searches",
                Text.of("referral.work.find_family.do"));
    }

    private Described described(WorkItem item, Referral r, @Nullable Person person) {
        String kind = item.kind().toLowerCase(Locale.ROOT);
        boolean call = item.owner().equals(r.sender());
        Text who = person == null ? Text.of("referral.somebody", r.from().name()) : words.name(person);
        List<Text> facts = new ArrayList<>();
        facts.add(Text.of("referral.urgency." + ReferralQueries.lower(r.urgency())));
        if (person != null) {
            facts.addAll(words.facts(person, r.villageNo()));
        }
        facts.add(Text.of("referral.way", r.from().name(), r.to().name()));
        return new Described(
                Text.of("referral.work." + kind, who, r.to().name()),
                facts,
                "/referrals/" + r.id(),
                Text.of(
                        call && CALLED.contains(item.kind())
                                ? "referral.work.call.do"
                                : "referral.work." + kind + ".do"));
    }

    /** What the sender must find out by telephone where the hospital does not work in this program. */
    private static final Set<String> CALLED = Set.of(ReferralItems.ANSWER, ReferralItems.ARRIVAL, ReferralItems.STAY);
}
