package id.jejaring.work;

import id.jejaring.access.EachBody;
import id.jejaring.access.Guard;
import id.jejaring.access.Posts;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.notice.Inbox;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets items climb at a moment of one's choice, and reads how they did. */
public final class Climbing {
    private final BeanFactory beans;
    private final RegionCode regency;

    public Climbing(BeanFactory beans, RegionCode regency) {
        this.beans = beans;
        this.regency = regency;
    }

    public void at(Instant now) {
        Scope.SIGN_IN.widened(regency.value()).run(() -> climber(now).round(regency));
    }

    private Climber climber(Instant now) {
        return new Climber(
                beans.getBean(ClimbQueries.class),
                beans.getBean(Duties.class),
                beans.getBean(Posts.class),
                beans.getBean(EachBody.class),
                beans.getBean(Inbox.class),
                beans.getBean(Regions.class),
                beans.getBean(Ids.class),
                () -> now,
                beans.getBean(TransactionTemplate.class));
    }

    /** Late items of these districts that nobody is there for at that moment. */
    public int unowned(Set<String> districts, Instant now) {
        Scope watching =
                new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), districts, Set.of(), Set.of(), null, false);
        WorkList list = new WorkList(
                beans.getBean(JdbcClient.class),
                beans.getBean(ClimbQueries.class),
                beans.getBean(Guard.class),
                () -> now);
        TransactionTemplate transaction = beans.getBean(TransactionTemplate.class);
        return watching.call(() -> Objects.requireNonNull(transaction.execute(status -> list.unowned())));
    }

    public List<Climb> of(UUID subject) {
        WorkList work = beans.getBean(WorkList.class);
        return Scope.NOTHING.widened(regency.value()).call(() -> work.climbs(regency, work.about(regency, subject)));
    }

    public void open(NewItem item) {
        Scope.NOTHING
                .widened(regency.value())
                .run(() -> beans.getBean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> beans.getBean(Work.class).open(item)));
    }
}
