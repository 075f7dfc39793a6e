package id.jejaring.team.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.RegionKind;
import id.jejaring.team.Decree;
import id.jejaring.team.KeepDecree;
import id.jejaring.team.TeamKind;
import id.jejaring.team.Teams;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form of a decree: a new one, or a draft to be changed or declared valid. */
@Controller
@RequestMapping("/teams/{code}/decrees")
class DecreePages {
    private final KeepDecree keep;
    private final Teams teams;
    private final Places places;
    private final Ids ids;

    DecreePages(KeepDecree keep, Teams teams, Places places, Ids ids) {
        this.keep = keep;
        this.teams = teams;
        this.places = places;
        this.ids = ids;
    }

    @Door(Action.KEEP_TEAMS)
    @GetMapping("/new")
    ModelAndView form(@PathVariable String code, Input input) {
        RegionCode place = Places.named(code);
        return form(place, places.kind(place, input), ids.next(), Input.empty());
    }

    @Door(Action.KEEP_TEAMS)
    @GetMapping("/{id}")
    ModelAndView draft(@PathVariable String code, @PathVariable UUID id, Actor actor) {
        RegionCode place = Places.named(code);
        Decree draft = teams.decree(actor.regency(), id)
                .filter(decree -> decree.region().equals(place) && decree.draft())
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        TeamKind kind = places.kinds(place).stream()
                .filter(known -> known.code().equals(draft.kind()))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return form(place, kind, draft.id(), Input.empty());
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping
    ModelAndView keep(@PathVariable String code, Input input, Actor actor) {
        RegionCode place = Places.named(code);
        KeepDecree.Command command = DecreeForm.read(input, place);
        if (!input.ok()) {
            return Answers.invalid(again(place, input, command.id()));
        }
        String notice = command.valid() ? "team.done.valid" : "team.done.draft";
        return Answers.answer(
                keep.keep(command, actor),
                input,
                "/teams/" + place + "/team?kind=" + command.kind() + "&done=" + notice,
                typed -> again(place, typed, command.id()));
    }

    private ModelAndView again(RegionCode place, Input input, UUID id) {
        return form(place, places.kind(place, input), id, input);
    }

    private ModelAndView form(RegionCode place, TeamKind kind, UUID id, Input input) {
        Teams.File file = teams.file(place, kind).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("input", input);
        model.put("decreeId", id);
        model.put("draft", draft(file, id));
        model.put("signs", signs(file.region().kind()));
        model.put("replaceable", teams.replaceable(place, kind));
        return new ModelAndView("team/decree", model);
    }

    private static @Nullable Decree draft(Teams.File file, UUID id) {
        return file.decrees().stream()
                .filter(decree -> decree.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Who usually signs there. */
    private static String signs(RegionKind kind) {
        return switch (kind) {
            case PROVINCE, REGENCY -> "team.signs.bupati";
            case CITY -> "team.signs.mayor";
            case DISTRICT -> "team.signs.camat";
            case KELURAHAN -> "team.signs.lurah";
            case DESA, DESA_ADAT -> "team.signs.head";
        };
    }
}
