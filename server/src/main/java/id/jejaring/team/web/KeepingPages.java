package id.jejaring.team.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.team.AskForTeam;
import id.jejaring.team.Change;
import id.jejaring.team.Evidence;
import id.jejaring.team.EvidenceKind;
import id.jejaring.team.KeepEvidence;
import id.jejaring.team.KeepMembers;
import id.jejaring.team.Member;
import id.jejaring.team.MemberTask;
import id.jejaring.team.TeamKind;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is written on the page of a team: who sits in it, what it has to show, that it is asked for. */
@Controller
@RequestMapping("/teams/{code}")
class KeepingPages {
    private static final int MANY = 100_000;
    private static final long RUPIAH = 1_000_000_000_000L;
    private final KeepMembers members;
    private final KeepEvidence evidence;
    private final AskForTeam asking;
    private final Places places;
    private final TeamPage page;

    KeepingPages(KeepMembers members, KeepEvidence evidence, AskForTeam asking, Places places, TeamPage page) {
        this.members = members;
        this.evidence = evidence;
        this.asking = asking;
        this.places = places;
        this.page = page;
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/decrees/{id}/members")
    ModelAndView seat(@PathVariable String code, @PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("id", "kind", "task", "position", "office"));
        Member member = new Member(
                input.id("id"),
                id,
                input.choice("task", MemberTask.class),
                input.optionalId("position"),
                office(input));
        TeamPage.Forms forms = TeamPage.Forms.member(input);
        return input.ok()
                ? answer(members.add(actor.regency(), member, actor), code, input, actor, forms, "team.done.seated")
                : again(code, input, actor, forms);
    }

    private static @Nullable String office(Input input) {
        String office = input.optionalText("office", 120);
        if (office != null && office.length() == 1) {
            input.refuse("office", "team.refused.short");
        }
        return office;
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/decrees/{id}/members/{member}/end")
    ModelAndView unseat(
            @PathVariable String code, @PathVariable UUID id, @PathVariable UUID member, Input input, Actor actor) {
        Change change = members.remove(actor.regency(), id, member, actor);
        return answer(change, code, input, actor, TeamPage.Forms.NONE, "team.done.unseated");
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/evidence")
    ModelAndView show(@PathVariable String code, Input input, Actor actor) {
        input.only(Set.of("id", "kind", "what", "year", "on_day", "people", "amount", "source"));
        Evidence shown = new Evidence(
                input.id("id"),
                year(input),
                input.choice("what", EvidenceKind.class),
                input.day("on_day"),
                input.optionalNumber("people", 0, MANY),
                amount(input),
                source(input));
        TeamPage.Forms forms = TeamPage.Forms.evidence(input);
        if (!input.ok()) {
            return again(code, input, actor, forms);
        }
        RegionCode place = Places.named(code);
        Change change = evidence.add(place, places.kind(place, input).code(), shown, actor);
        return answer(change, code, input, actor, forms, "team.done.shown");
    }

    private static int year(Input input) {
        Integer year = input.optionalNumber("year", 2000, 2200);
        if (year == null && input.error("year").isEmpty()) {
            input.refuse("year", "platform.input.missing");
        }
        return year == null ? 0 : year;
    }

    /** As people write money: 12.500.000, with or without Rp. */
    private static @Nullable Long amount(Input input) {
        Long amount = input.convert(
                "amount",
                "team.refused.rupiah",
                text -> Long.valueOf(text.replaceFirst("(?i)^rp\\.?\\s*", "").replaceAll("[. ]", "")));
        if (amount != null && (amount < 1 || amount > RUPIAH)) {
            input.refuse("amount", "team.refused.rupiah");
        }
        return amount;
    }

    private static @Nullable String source(Input input) {
        String source = input.optionalText("source", 120);
        if (source != null && source.length() == 1) {
            input.refuse("source", "team.refused.short");
        }
        return source;
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/evidence/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String code, @PathVariable UUID id, Input input, Actor actor) {
        Change change = evidence.withdraw(Places.named(code), id, actor);
        return answer(change, code, input, actor, TeamPage.Forms.NONE, "team.done.withdrawn");
    }

    @Door(Action.ASK_FOR_TEAM)
    @PostMapping("/request")
    ModelAndView ask(@PathVariable String code, Input input, Actor actor) {
        input.only(Set.of("kind", "due_on", "note"));
        RegionCode place = Places.named(code);
        AskForTeam.Command command = new AskForTeam.Command(
                places.kind(place, input).code(), place, input.day("due_on"), input.optionalText("note", 500));
        TeamPage.Forms forms = TeamPage.Forms.request(input);
        return input.ok()
                ? answer(asking.ask(command, actor), code, input, actor, forms, "team.done.asked")
                : again(code, input, actor, forms);
    }

    private ModelAndView answer(
            Change change, String code, Input input, Actor actor, TeamPage.Forms forms, String notice) {
        RegionCode place = Places.named(code);
        String seen =
                "/teams/" + place + "/team?kind=" + places.kind(place, input).code() + "&done=" + notice;
        return Answers.answer(change, input, seen, typed -> page(place, input, actor, forms));
    }

    private ModelAndView again(String code, Input input, Actor actor, TeamPage.Forms forms) {
        return Answers.invalid(page(Places.named(code), input, actor, forms));
    }

    private ModelAndView page(RegionCode place, Input input, Actor actor, TeamPage.Forms forms) {
        TeamKind kind = places.kind(place, input);
        return page.show(place, kind, actor, forms);
    }
}
