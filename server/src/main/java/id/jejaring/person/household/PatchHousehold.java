package id.jejaring.person.household;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.person.household.Household.Place;
import id.jejaring.platform.Scopes;
import id.jejaring.platform.Text;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a household is found, put right: of two who change the same field the last one received stands and the history keeps the other. */
@Component
class PatchHousehold implements SyncType {
    private static final Set<String> FIELDS =
            Set.of("of", "home.old", "home.new", "rt.old", "rt.new", "phone.old", "phone.new");
    private final HouseholdQueries households;
    private final TakeHousehold takeHousehold;
    private final FieldForm form;
    private final Audit audit;
    private final Ids ids;
    private final Scopes scopes;

    PatchHousehold(
            HouseholdQueries households,
            TakeHousehold takeHousehold,
            FieldForm form,
            Audit audit,
            Ids ids,
            Scopes scopes) {
        this.households = households;
        this.takeHousehold = takeHousehold;
        this.form = form;
        this.audit = audit;
        this.ids = ids;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "household-patch";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Action action() {
        return Action.KEEP_REGISTER;
    }

    @Override
    public Text title() {
        return FieldWords.title(name());
    }

    @Override
    public Text label(String field) {
        return FieldWords.label(field);
    }

    @Override
    public Map<String, String> standing(FieldRecord record, Actor reader) {
        UUID of = record.body().optionalId("of");
        return of == null
                ? Map.of()
                : households
                        .find(reader.regency(), of)
                        .map(PatchHousehold::says)
                        .orElse(Map.of());
    }

    private static Map<String, String> says(Household household) {
        Map<String, String> says = new LinkedHashMap<>();
        HouseholdRows.place(household).forEach((field, value) -> says.put(field, value.toString()));
        says.put("of", says.getOrDefault("home", says.getOrDefault("rt", "–")));
        return says;
    }

    @Override
    public void lock(List<FieldRecord> records, Actor author) {
        Set<UUID> of = FieldRecord.named("of", records);
        if (!of.isEmpty()) {
            scopes.within(author.scopeFor(action()), () -> {
                households.lock(author.regency(), of);
                return of;
            });
        }
    }

    @Override
    public Verdict take(FieldRecord record, Actor author) {
        Input body = record.body();
        body.only(FIELDS);
        var of = body.id("of");
        Place typed = form.place(body, ".new");
        if (!body.ok()) {
            return new Verdict.Invalid(body.errors());
        }
        Optional<Household> found = households.lock(author.regency(), of);
        if (found.isEmpty()) {
            return new Verdict.Review("needs_household");
        }
        Household changed = found.get()
                .at(
                        merged(body, found.get().place(), typed),
                        record.receivedAt().truncatedTo(ChronoUnit.MICROS),
                        author.post().id());
        if (changed.place().home() == null && changed.place().rt() == null) {
            body.refuse("home", "person.refused.nowhere");
            return new Verdict.Invalid(body.errors());
        }
        households.update(changed);
        households.corrected(found.get(), changed, ids);
        takeHousehold.tell(changed);
        audit.record(author, Action.KEEP_REGISTER, TakeHousehold.ENTITY, of);
        return new Verdict.Taken();
    }

    private static Place merged(Input body, Place now, Place typed) {
        return new Place(
                body.has("home.new") ? typed.home() : now.home(),
                body.has("rt.new") ? typed.rt() : now.rt(),
                body.has("phone.new") ? typed.phone() : now.phone());
    }
}
