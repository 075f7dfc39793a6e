package id.jejaring.team.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.team.Change;
import id.jejaring.team.Coverage;
import id.jejaring.team.KeepDecree;
import id.jejaring.team.Standing;
import id.jejaring.team.Standings;
import id.jejaring.team.Tally;
import id.jejaring.team.TeamKind;
import id.jejaring.team.TeamState;
import id.jejaring.team.Teams;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Teams for programs: coverage of a regency or district, one team, a decree entered in the words of the form. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamApi {
    private final Standings standings;
    private final Teams teams;
    private final KeepDecree keep;
    private final Places places;

    TeamApi(Standings standings, Teams teams, KeepDecree keep, Places places) {
        this.standings = standings;
        this.teams = teams;
        this.keep = keep;
        this.places = places;
    }

    /** @param decree in force, or the last that was */
    record Place(
            String code,
            String name,
            String state,
            @Nullable Paper decree,
            @Nullable Instant askedAt,
            @Nullable Instant dueAt,
            boolean works,
            List<String> missing) {}

    record Paper(
            UUID id,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            String signatory,
            LocalDate startsOn,
            @Nullable LocalDate lastDay) {}

    record Count(int places, int covered, int working, Map<String, Integer> states) {}

    record Answer(String region, String kind, Count districts, Count villages, List<Place> items) {}

    record Seat(
            String task,
            @Nullable UUID position,
            @Nullable String title,
            @Nullable String office,
            @Nullable String holder,
            @Nullable Instant since) {}

    record Team(String kind, Place place, List<Seat> members) {}

    /** Without a region: where the caller's grant begins. */
    @Door(Action.READ_TEAMS)
    @GetMapping
    Answer coverage(Input input, Actor actor) {
        input.only(Set.of("region", "kind", "state"));
        RegionCode region = input.convert("region", "region.input.code", RegionCode::new);
        TeamState state = input.optionalChoice("state", TeamState.class);
        if (!input.ok()) {
            throw new Refused(Problem.INVALID, input.errors());
        }
        RegionCode place = region == null ? Places.own(actor) : region;
        TeamKind kind = places.kind(place, input);
        return standings
                .coverage(place, kind)
                .map(found -> answer(found, kind, state))
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    @Door(Action.READ_TEAMS)
    @GetMapping("/{code}")
    Team team(@PathVariable String code, Input input) {
        RegionCode place = Places.named(code);
        TeamKind kind = places.kind(place, input);
        return teams.file(place, kind)
                .map(file -> new Team(
                        kind.code(),
                        place(file.standing()),
                        file.seats().stream().map(TeamApi::seat).toList()))
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    /** 201 with the place of the team; sending the same valid decree twice changes nothing. */
    @Door(Action.KEEP_TEAMS)
    @PostMapping("/{code}/decrees")
    ResponseEntity<Map<String, UUID>> keep(@PathVariable String code, Input input, Actor actor) {
        RegionCode place = Places.named(code);
        KeepDecree.Command command = DecreeForm.read(input, place);
        if (!input.ok()) {
            throw new Refused(Problem.INVALID, input.errors());
        }
        return switch (keep.keep(command, actor)) {
            case Change.Done(UUID id) ->
                ResponseEntity.created(URI.create("/api/v1/teams/" + place)).body(Map.of("id", id));
            case Change.NotFound missing -> throw new Refused(Problem.NOT_FOUND);
            case Change.AlreadyChanged late -> throw new Refused(Problem.ALREADY_CHANGED);
            case Change.Refused(var errors) -> throw new Refused(Problem.INVALID, errors);
        };
    }

    private static Answer answer(Coverage coverage, TeamKind kind, @Nullable TeamState state) {
        Stream<Standing> shown = state == null
                ? coverage.lines().stream().map(Coverage.Line::standing)
                : coverage.standing(state).stream();
        return new Answer(
                coverage.place().code().value(),
                kind.code(),
                count(coverage.districts()),
                count(coverage.villages()),
                shown.map(TeamApi::place).toList());
    }

    private static Count count(Tally tally) {
        Map<String, Integer> states = new TreeMap<>();
        tally.states().forEach((state, places) -> states.put(word(state), places));
        return new Count(tally.places(), tally.covered(), tally.working(), states);
    }

    private static Place place(Standing standing) {
        return new Place(
                standing.region().code().value(),
                standing.region().name(),
                word(standing.state()),
                paper(standing),
                standing.request() == null ? null : standing.request().askedAt(),
                standing.request() == null ? null : standing.request().dueAt(),
                standing.works(),
                standing.year().missing().stream().map(TeamApi::word).toList());
    }

    private static @Nullable Paper paper(Standing standing) {
        var decree = standing.decree();
        return decree == null
                ? null
                : new Paper(
                        decree.id(),
                        decree.paper().number(),
                        decree.paper().decidedOn(),
                        decree.paper().signatory(),
                        decree.paper().startsOn(),
                        decree.lastDay());
    }

    private static Seat seat(Teams.Seat seat) {
        var post = seat.post();
        var holder = seat.holder();
        return new Seat(
                word(seat.member().task()),
                seat.member().post(),
                post == null ? null : post.fullTitle(),
                seat.member().office(),
                holder == null ? null : holder.name(),
                holder == null ? null : holder.since());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
