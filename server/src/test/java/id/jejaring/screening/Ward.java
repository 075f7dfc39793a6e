package id.jejaring.screening;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Role;
import id.jejaring.person.Birth;
import id.jejaring.person.Details;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import id.jejaring.person.RegisterPerson;
import id.jejaring.person.Registration;
import id.jejaring.person.Sex;
import id.jejaring.platform.Savepoints;
import id.jejaring.region.Regions;
import id.jejaring.screening.spi.RedFlagListener;
import id.jejaring.screening.spi.RedFlagRaised;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** People to be asked, and somebody who listens to red flags. */
final class Ward implements RedFlagListener {
    static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    final List<RedFlagRaised> raised = new ArrayList<>();
    final TakeScreening take;
    final Register register;
    boolean somebodyOwns = true;
    private final RegisterPerson registerPerson;

    Ward(BeanFactory beans) {
        registerPerson = beans.getBean(RegisterPerson.class);
        register = new Register(registerPerson, beans.getBean(Regions.class));
        take = new TakeScreening(
                beans.getBean(ScreeningQueries.class),
                beans.getBean(People.class),
                beans.getBean(Regions.class),
                new RedFlags(List.of(this)),
                beans.getBean(Audit.class),
                beans.getBean(Savepoints.class),
                beans.getBean(TransactionTemplate.class));
    }

    @Override
    public boolean raised(RedFlagRaised flag, Actor author) {
        raised.add(flag);
        return somebodyOwns;
    }

    /** Of the household register of the first village. */
    Person villager(int born) {
        return villager(born, register.village(0));
    }

    Person villager(int born, int village) {
        Details details = Details.of("Warga", Sex.FEMALE, Birth.on(LocalDate.of(born, 3, 1)));
        var outcome = Register.wide()
                .call(() -> registerPerson.register(
                        new Registration(UUID.randomUUID(), Register.REGENCY, village, details, Register.POST, true)));
        return ((RegisterPerson.Registered) outcome).person();
    }

    Actor kader() {
        return Register.actor(Role.KADER, Set.of(register.village(0)), Set.of());
    }

    Actor nurse() {
        return Register.actor(Role.NURSE, Set.of(register.village(0)), Set.of());
    }

    static Map<String, String> answers(String instrument, String every, Map<String, String> but) {
        Map<String, String> answers = new LinkedHashMap<>();
        Vectors.instrument(instrument).items().forEach(item -> answers.put(item.id(), every));
        answers.putAll(but);
        return answers;
    }

    static TakeScreening.Command command(@Nullable UUID person, String instrument, Map<String, String> answers) {
        return command(UUID.randomUUID(), person, instrument, answers, null);
    }

    static TakeScreening.Command command(
            UUID id, @Nullable UUID person, String instrument, Map<String, String> answers, @Nullable UUID replaces) {
        return new TakeScreening.Command(
                id, person, Vectors.instrument(instrument), answers, replaces, NOON, NOON, true, false);
    }

    TakeScreening.Outcome take(TakeScreening.Command command, Actor author) {
        return author.scopeFor(Action.SCREEN).call(() -> take.take(command, author));
    }

    Screening taken(TakeScreening.Command command, Actor author) {
        return ((TakeScreening.Outcome.Taken) take(command, author)).screening();
    }
}
