package id.jejaring.person.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.person.Birth;
import id.jejaring.person.Details;
import id.jejaring.person.Found;
import id.jejaring.person.Hit;
import id.jejaring.person.Person;
import id.jejaring.person.PersonFile;
import id.jejaring.person.ReadPerson;
import id.jejaring.person.RegisterPerson;
import id.jejaring.person.Registration;
import id.jejaring.region.Regions;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register for programs. A NIK goes in by POST only and comes out masked. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {
    private final SearchForm search;
    private final ReadPerson read;
    private final RegisterPerson register;
    private final Regions regions;
    private final InstantSource clock;
    private final Words words;

    PeopleApi(
            SearchForm search,
            ReadPerson read,
            RegisterPerson register,
            Regions regions,
            InstantSource clock,
            Words words) {
        this.search = search;
        this.read = read;
        this.register = register;
        this.regions = regions;
        this.clock = clock;
        this.words = words;
    }

    record Born(@Nullable LocalDate date, String precision) {}

    record Listed(
            UUID id,
            @Nullable String name,
            String village,
            String sex,
            Born birth,
            @Nullable String recognisedBy) {}

    record Answer(int count, boolean more, List<String> ignored, List<Listed> items) {}

    /** @param records ids that are read as this one */
    record Shown(
            UUID id,
            String regency,
            String village,
            @Nullable String name,
            String sex,
            Born birth,
            @Nullable String nik,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String home,
            @Nullable String recognisedBy,
            @Nullable LocalDate diedOn,
            List<UUID> records) {}

    @Door(Action.SEARCH_PEOPLE)
    @GetMapping
    Answer byName(Input input, Actor actor) {
        input.only(Set.of("name", "village"));
        String name = input.text("name", 120);
        require(input);
        Found found = search.byName(input, name, actor);
        require(input);
        return answer(found);
    }

    @Door(Action.SEARCH_PEOPLE)
    @PostMapping("/search")
    Answer byNumber(Input input, Actor actor) {
        input.only(Set.of("nik", "phone"));
        return search.byNumber(input, actor)
                .map(this::answer)
                .orElseThrow(() -> new Refused(Problem.INVALID, input.errors()));
    }

    @Door(Action.READ_PERSON)
    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id, Actor actor) {
        PersonFile file = read.file(actor.regency(), id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return shown(file.person(), file.others().stream().map(Person::id).toList());
    }

    @Door(Action.REGISTER_PERSON)
    @PostMapping
    ResponseEntity<Shown> register(Input input, Actor actor) {
        input.only(Set.of(
                "id",
                "village",
                "name",
                "sex",
                "birth_date",
                "birth_year",
                "age",
                "nik",
                "phone",
                "address",
                "home",
                "recognised_by",
                "died_on"));
        UUID id = input.id("id");
        input.text("village", 13);
        Integer village = search.village(input, "village", actor.regency());
        Details details = PersonForm.read(input, LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency())));
        require(input);
        if (village == null) {
            throw new Refused(Problem.INVALID);
        }
        return answer(register.register(new Registration(
                id, actor.regency(), village, details, actor.post().id())));
    }

    private ResponseEntity<Shown> answer(RegisterPerson.Outcome outcome) {
        return switch (outcome) {
            case RegisterPerson.Registered(Person person) ->
                ResponseEntity.created(URI.create("/api/v1/people/" + person.id()))
                        .body(shown(person, List.of()));
            case RegisterPerson.AlreadyRegistered(Person person) -> ResponseEntity.ok(shown(person, List.of()));
            case RegisterPerson.IdReused() -> throw new Refused(Problem.ID_REUSED);
            case RegisterPerson.OutOfReach() -> throw new Refused(Problem.NOT_ALLOWED);
            case RegisterPerson.Contradictory(var errors) -> throw new Refused(Problem.INVALID, errors);
        };
    }

    private static void require(Input input) {
        if (!input.ok()) {
            throw new Refused(Problem.INVALID, input.errors());
        }
    }

    private Answer answer(Found found) {
        return new Answer(
                found.hits().size(),
                found.more(),
                found.ignored(),
                found.hits().stream().map(this::listed).toList());
    }

    private Listed listed(Hit hit) {
        return new Listed(
                hit.id(),
                hit.name(),
                words.villageCode(hit.villageNo()),
                words.code(hit.sex()),
                born(hit.birth()),
                hit.recognisedBy());
    }

    private Born born(Birth birth) {
        return new Born(birth.date(), words.code(birth.precision()));
    }

    private Shown shown(Person person, List<UUID> records) {
        Details d = person.details();
        return new Shown(
                person.id(),
                person.regency().value(),
                words.villageCode(person.villageNo()),
                d.name(),
                words.code(d.sex()),
                born(d.birth()),
                PersonForm.masked(person),
                d.phone() == null ? null : d.phone().number(),
                d.address(),
                d.home(),
                d.recognisedBy(),
                d.diedOn(),
                records);
    }
}
