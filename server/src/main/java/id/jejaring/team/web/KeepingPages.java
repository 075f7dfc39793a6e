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

    /** What the address and the form name, asked before anything is written. */
    private record Where(RegionCode place, TeamKind kind) {}

    private Where where(String code, Input input) {
        RegionCode place = Places.named(code);
        return new Where(place, places.kind(place, input));
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/decrees/{id}/members")
    ModelAndView seat(@PathVariable String code, @PathVariable UUID id, Input input, Actor actor) {
        Where where = where(code, input);
        input.only(Set.of("id", "kind", "task", "position", "office"));
        Member member = new Member(
                input.id("id"),
                id,
                input.choice("task", MemberTask.class),
                input.optionalId("position"),
                words(input, "office"));
        TeamPage.Forms forms = TeamPage.Forms.member(input);
        return input.ok()
                ? answer(members.add(where.place(), member, actor), where, input, actor, forms, "team.done.seated")
                : again(where, actor, forms);
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/decrees/{id}/members/{member}/end")
    ModelAndView unseat(
            @PathVariable String code, @PathVariable UUID id, @PathVariable UUID member, Input input, Actor actor) {
        Where where = where(code, input);
        Change change = members.remove(where.place(), id, member, actor);
        return answer(change, where, input, actor, TeamPage.Forms.NONE, "team.done.unseated");
    }

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/evidence")
    ModelAndView show(@PathVariable String code, Input input, Actor actor) {
        Where where = where(code, input);
        input.only(Set.of("id", "kind", "what", "year", "on_day", "people", "amount", "source"));
        Evidence shown = new Evidence(
                input.id("id"),
                year(input),
                input.choice("what", EvidenceKind.class),
                input.day("on_day"),
                input.optionalNumber("people", 0, MANY),
                amount(input),
                words(input, "source"));
        TeamPage.Forms forms = TeamPage.Forms.evidence(input);
        if (!input.ok()) {
            return again(where, actor, forms);
        }
        Change change = evidence.add(where.place(), where.kind().code(), shown, actor);
        return answer(change, where, input, actor, forms, "team.done.shown");
    }

    private static @Nullable String words(Input input, String field) {
        String words = input.optionalText(field, 120);
        if (words != null && words.length() == 1) {
            input.refuse(field, "team.refused.short");
        }
        return words;
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

    @Door(Action.KEEP_TEAMS)
    @PostMapping("/evidence/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String code, @PathVariable UUID id, Input input, Actor actor) {
        Where where = where(code, input);
        Change change = evidence.withdraw(where.place(), id, actor);
        return answer(change, where, input, actor, TeamPage.Forms.NONE, "team.done.withdrawn");
    }

    @Door(Action.ASK_FOR_TEAM)
    @PostMapping("/request")
    ModelAndView ask(@PathVariable String code, Input input, Actor actor) {
        Where where = where(code, input);
        input.only(Set.of("kind", "due_on", "note"));
        AskForTeam.Command command = new AskForTeam.Command(
                where.kind().code(), where.place(), input.day("due_on"), input.optionalText("note", 500));
        TeamPage.Forms forms = TeamPage.Forms.request(input);
        return input.ok()
                ? answer(asking.ask(command, actor), where, input, actor, forms, "team.done.asked")
                : again(where, actor, forms);
    }

    private ModelAndView answer(
            Change change, Where where, Input input, Actor actor, TeamPage.Forms forms, String notice) {
        String seen = "/teams/" + where.place() + "/team?kind=" + where.kind().code() + "&done=" + notice;
        return Answers.answer(change, input, seen, typed -> page.show(where.place(), where.kind(), actor, forms));
    }

    private ModelAndView again(Where where, Actor actor, TeamPage.Forms forms) {
        return Answers.invalid(page.show(where.place(), where.kind(), actor, forms));
    }
}
