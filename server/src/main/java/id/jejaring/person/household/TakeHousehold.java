package id.jejaring.person.household;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.platform.Text;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A household that a phone brings into the register. */
@Component
class TakeHousehold implements SyncType {
    static final String ENTITY = "household";
    private final HouseholdQueries households;
    private final FieldForm form;
    private final Feed feed;
    private final Guard guard;
    private final Audit audit;

    TakeHousehold(HouseholdQueries households, FieldForm form, Feed feed, Guard guard, Audit audit) {
        this.households = households;
        this.form = form;
        this.feed = feed;
        this.guard = guard;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "household";
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
    public Verdict take(FieldRecord record, Actor author) {
        var body = record.body();
        body.only(Set.of("village", "home", "rt", "phone"));
        Household household = new Household(
                author.regency(),
                record.id(),
                form.village(body, author),
                form.place(body, ""),
                record.receivedAt().truncatedTo(ChronoUnit.MICROS),
                author.post().id());
        if (household.place().home() == null && household.place().rt() == null) {
            body.refuse("home", "person.refused.nowhere");
        }
        return body.ok() ? write(household, author) : new Verdict.Invalid(body.errors());
    }

    private Verdict write(Household household, Actor author) {
        if (!guard.sees(household)) {
            return new Verdict.Review("out_of_scope");
        }
        if (!households.insert(household)) {
            return households
                    .find(household.regency(), household.id())
                    .filter(known -> known.place().equals(household.place()))
                    .<Verdict>map(known -> new Verdict.Taken())
                    .orElseGet(Verdict.IdReused::new);
        }
        tell(household);
        audit.record(author, Action.KEEP_REGISTER, ENTITY, household.id());
        return new Verdict.Taken();
    }

    void tell(Household household) {
        feed.changed(Part.register(household.regency(), household.villageNo()), ENTITY, household.id());
    }
}
