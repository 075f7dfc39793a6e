package id.jejaring.referral.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.platform.web.Paper;
import id.jejaring.platform.web.SquareCode;
import id.jejaring.referral.Referrals;
import id.jejaring.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The letter that travels with the person, with a square code that proves it. */
@Controller
class LetterPages {
    private final Referrals referrals;
    private final Paper paper;
    private final Regions regions;
    private final CareWords words;

    LetterPages(Referrals referrals, Paper paper, Regions regions, CareWords words) {
        this.referrals = referrals;
        this.paper = paper;
        this.regions = regions;
        this.words = words;
    }

    @Door(Action.READ_REFERRAL)
    @GetMapping("/referrals/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        Referrals.View view =
                referrals.view(id, actor, Action.READ_REFERRAL).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        String address = address(request, "/verify/" + view.referral().token());
        String name = "surat-rujukan-" + view.referral().number().replaceAll("[^0-9A-Za-z]+", "-") + ".pdf";
        return paper.sheet(
                "referral/letter",
                Map.of(
                        "view",
                        view,
                        "words",
                        words,
                        "regency",
                        regions.name(view.referral().regency()),
                        "address",
                        address,
                        "code",
                        SquareCode.of(address)),
                request,
                name);
    }

    /** Where this program is reached from outside. */
    static String address(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(path)
                .build()
                .toUriString();
    }
}
