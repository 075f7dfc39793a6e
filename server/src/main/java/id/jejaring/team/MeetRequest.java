package id.jejaring.team;

import id.jejaring.access.Actor;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import id.jejaring.work.Work;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Ends what a place was asked for, together with the work of whoever was to bring it. */
@Component
class MeetRequest {
    private final RequestQueries requests;
    private final Work work;
    private final Scopes scopes;
    private final InstantSource clock;

    MeetRequest(RequestQueries requests, Work work, Scopes scopes, InstantSource clock) {
        this.requests = requests;
        this.work = work;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A decree of the past, entered for the record, answers nothing. The work may be another post's, so its scope is lent. */
    void by(Decree decree, Actor actor, LocalDate today) {
        if (decree.endedBefore(today)) {
            return;
        }
        requests.open(decree.region(), decree.kind()).ifPresent(request -> {
            requests.met(request, decree.id(), clock.instant());
            Scope wide = Scope.current().widened(decree.regency().value());
            scopes.within(
                    wide, () -> work.done(decree.regency(), TeamWork.FORM, request.id(), actor, "decree_entered"));
        });
    }
}
