package id.jejaring.work;

import id.jejaring.access.Posts;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.notice.Inbox;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
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
                beans.getBean(Inbox.class),
                beans.getBean(Regions.class),
                beans.getBean(Ids.class),
                () -> now,
                beans.getBean(TransactionTemplate.class));
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
