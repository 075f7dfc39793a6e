package id.jejaring.demo;

import id.jejaring.care.Assessment;
import id.jejaring.care.Channel;
import id.jejaring.care.Episode;
import id.jejaring.care.Handover;
import id.jejaring.care.Visit;
import id.jejaring.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to one concern, as if it could be known beforehand; {@link Journal} writes down what has happened by now.
 *
 * @param triaged when its first owner says how urgent it is
 * @param hands who is asked one after the other; the last answer ends it
 * @param treatment what follows when it is accepted
 */
record Fate(
        Ground.Village village,
        Story story,
        Channel channel,
        Person person,
        Post recorder,
        Instant event,
        Instant received,
        Instant triaged,
        List<Hand> hands,
        @Nullable Treatment treatment) {
    /** Of steps nobody will take before the history ends. */
    static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    record Hand(
            Post to,
            Instant answered,
            Handover.Answer answer,
            @Nullable String reason) {}

    /** @param again a relapse after it has ended */
    record Treatment(
            Post owner,
            Instant opened,
            List<Look> looks,
            List<Stop> stops,
            Instant closed,
            Episode.Reason reason,
            @Nullable Treatment again) {}

    /** A clinician looks at the person: the first time or again. */
    record Look(
            Post by,
            Instant at,
            Assessment.Risk risk,
            @Nullable String diagnosis,
            String findings,
            String plan) {}

    record Stop(
            Post assignee,
            Post planner,
            Instant planned,
            LocalDate on,
            String purpose,
            Instant done,
            Visit.Outcome outcome,
            @Nullable String note) {}
}
