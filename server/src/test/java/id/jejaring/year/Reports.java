package id.jejaring.year;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.care.Channel;
import id.jejaring.care.Concern;
import id.jejaring.care.ReportConcern;
import id.jejaring.person.RegisterPerson;
import id.jejaring.person.Registration;
import id.jejaring.person.Sex;
import id.jejaring.year.Cast.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ten thousand times somebody is worried about somebody: a kader without signal, somebody in an office, or a screening that raises a red
 * flag. Whoever fails to bring it forward is replaced by a neighbour who goes to the Puskesmas, days later.
 */
final class Reports {
    private static final List<Role> RECEIVING =
            List.of(Role.NURSE, Role.DUTY_OFFICER, Role.SOCIAL_OFFICER, Role.CAMAT, Role.TPKJM_SECRETARY);
    private final Stage stage;
    private final Desk desk;
    private final Care care;
    private final Phones phones;
    private final Map<Integer, List<UUID>> known = new HashMap<>();

    Reports(Stage stage, Desk desk, Care care, Phones phones) {
        this.stage = stage;
        this.desk = desk;
        this.care = care;
        this.phones = phones;
    }

    /** Spread over the year; the villages are of different size. */
    void spread(int cases, Duration year) {
        List<Integer> villages = stage.cast.villages();
        for (int n = 0; n < cases; n++) {
            int village =
                    villages.get(Math.min(stage.chance.below(villages.size()), stage.chance.below(villages.size())));
            Instant at = YearClock.BEGIN.plus(stage.chance.within(year, 0.0005, 0.995));
            stage.agenda.at(at, () -> worried(village));
        }
    }

    private void worried(int village) {
        Instant event = stage.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        int way = stage.chance.below(100);
        if (way < 40) {
            byKader(village, event, stage.chance.percent(30) ? person(village) : null);
        } else if (way < 52) {
            UUID person = person(village);
            if (person != null) {
                screened(village, event, person);
            }
        } else {
            Duration least = Duration.ofMinutes(1);
            Duration most = stage.fails("reporting in the office") ? Duration.ofDays(3) : Duration.ofMinutes(90);
            stage.agenda.at(stage.now().plus(stage.chance.between(least, most)), () -> inOffice(village, event));
        }
    }

    /** Known to the register of the village; one in five was in care before. */
    private @Nullable UUID person(int village) {
        List<UUID> here = known.computeIfAbsent(village, each -> new ArrayList<>());
        if (!here.isEmpty() && stage.chance.percent(20)) {
            return stage.chance.of(here);
        }
        UUID id = stage.chance.id();
        Seat nurse = stage.cast.clinician(village, Role.DOCTOR);
        boolean registered = stage.<Boolean>as(
                nurse,
                Action.REGISTER_PERSON,
                false,
                actor -> stage.bean(RegisterPerson.class)
                                .register(
                                        new Registration(
                                                id, Cast.REGENCY, village, care.newcomer(), nurse.post(), true),
                                        actor)
                        instanceof RegisterPerson.Registered);
        if (registered) {
            here.add(id);
        }
        return registered ? id : null;
    }

    private void byKader(int village, Instant event, @Nullable UUID person) {
        Map<String, Object> body =
                new HashMap<>(Map.of("village", village, "story", "Mengurung diri, tidak mau makan"));
        if (person != null) {
            body.put("person", person);
        }
        saved(village, event, "concern", body, person);
    }

    private void screened(int village, Instant event, UUID person) {
        Map<String, String> answers = new HashMap<>();
        for (int question = 1; question <= 20; question++) {
            answers.put("q" + question, question == 17 || stage.chance.percent(30) ? "yes" : "no");
        }
        stage.ledger.count("red flag on a phone");
        saved(
                village,
                event,
                "screening",
                Map.of(
                        "village",
                        village,
                        "person",
                        person,
                        "instrument",
                        "srq-20",
                        "instrument_version",
                        "1",
                        "answers",
                        answers),
                person);
    }

    private void saved(int village, Instant event, String type, Map<String, ?> body, @Nullable UUID person) {
        Seat kader = stage.cast.kader(village);
        UUID[] id = new UUID[1];
        boolean[] taken = new boolean[1];
        id[0] = phones.save(kader, type, body, () -> {
            taken[0] = true;
            received(new Ledger.Case(id[0], event, village, person));
        });
        Duration most = stage.fails("going where there is a signal") ? Duration.ofDays(9) : Duration.ofHours(30);
        Duration after = stage.chance.percent(50)
                ? stage.chance.between(Duration.ofMinutes(1), Duration.ofMinutes(40))
                : stage.chance.between(Duration.ofHours(1), most);
        phones.signal(kader, after);
        // The neighbours wait ten days for somebody to come.
        stage.agenda.at(stage.now().plus(Duration.ofDays(10)), () -> {
            if (!taken[0]) {
                stage.ledger.count("reported again by a neighbour");
                inOffice(village, event);
            }
        });
    }

    private void inOffice(int village, Instant event) {
        Role role = stage.chance.of(RECEIVING);
        Seat seat =
                role == Role.NURSE ? stage.cast.clinician(village, Role.NURSE) : stage.chance.of(stage.cast.of(role));
        UUID id = stage.chance.id();
        Optional<ReportConcern.Outcome> outcome = stage.as(
                seat,
                Action.REPORT_CONCERN,
                Optional.<ReportConcern.Outcome>empty(),
                actor -> Optional.of(stage.bean(ReportConcern.class).report(command(id, village, event), actor)));
        if (outcome.orElse(null) instanceof ReportConcern.Outcome.Reported) {
            received(new Ledger.Case(id, event, village, null));
        } else {
            // Nobody at the desk, or nobody to own it: the family comes again tomorrow.
            stage.ledger.count("refused: report "
                    + outcome.map(each -> each.getClass().getSimpleName()).orElse("[vacant]"));
            stage.agenda.at(stage.now().plus(Duration.ofDays(1)), () -> inOffice(village, event));
        }
    }

    private ReportConcern.Command command(UUID id, int village, Instant event) {
        return new ReportConcern.Command(
                id,
                stage.regions.codeOf(village).orElseThrow(),
                village,
                stage.chance.of(
                        List.of(Channel.WALK_IN, Channel.FAMILY, Channel.PHONE, Channel.POLICE, Channel.SCHOOL)),
                event,
                "Berbicara sendiri, tidak tidur empat hari",
                new Concern.About(null, Sex.UNKNOWN, null, null),
                "Belakang pasar",
                new Concern.Reporter(null, null));
    }

    private void received(Ledger.Case one) {
        stage.ledger.received(one);
        stage.ledger.count("reported");
        desk.changed(one.id);
    }
}
