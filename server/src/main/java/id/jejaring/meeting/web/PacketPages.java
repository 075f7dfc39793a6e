package id.jejaring.meeting.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.meeting.ImportTotals;
import id.jejaring.meeting.Packets;
import id.jejaring.platform.web.Paper;
import id.jejaring.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a meeting begins with, and the totals of the time before this program that are shown in it. */
@Controller
@RequestMapping("/meetings")
class PacketPages {
    private final Packets packets;
    private final ImportTotals totals;
    private final Regions regions;
    private final Paper paper;

    PacketPages(Packets packets, ImportTotals totals, Regions regions, Paper paper) {
        this.packets = packets;
        this.totals = totals;
        this.regions = regions;
        this.paper = paper;
    }

    @Door(Action.READ_MEETINGS)
    @GetMapping("/{id}/packet")
    ModelAndView packet(@PathVariable UUID id, Actor actor) {
        return new ModelAndView(
                "meeting/packet",
                Map.of("packet", packets.of(id, actor).orElseThrow(Replies::missing), "regions", regions));
    }

    /** To take along, or to send to whoever comes. */
    @Door(Action.READ_MEETINGS)
    @GetMapping("/{id}/packet/paper")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        Packets.Packet packet = packets.of(id, actor).orElseThrow(Replies::missing);
        Map<String, Object> model =
                Map.of("packet", packet, "regency", regions.name(actor.regency()), "regions", regions);
        return paper.sheet("meeting/packetPaper", model, request, "bahan-rapat-" + id + ".pdf");
    }

    @Door(Action.KEEP_MEETINGS)
    @GetMapping("/totals")
    ModelAndView totals(Actor actor) {
        return form(Input.empty(), actor);
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/totals")
    ModelAndView take(Input input, Actor actor) {
        input.only(Set.of("rows"));
        return Replies.to(
                totals.take(input, actor),
                input,
                "/meetings/totals?done=meeting.done.totals",
                () -> form(input, actor));
    }

    private ModelAndView form(Input input, Actor actor) {
        return new ModelAndView(
                "meeting/totals",
                Map.of(
                        "input", input,
                        "known", totals.all(actor),
                        "indicators", totals.indicators(actor),
                        "regency", actor.regency(),
                        "regions", regions));
    }
}
