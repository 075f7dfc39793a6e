package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.care.Channel;
import id.jejaring.care.Episode.Reason;
import id.jejaring.care.Handover.Answer;
import id.jejaring.care.Sign;
import id.jejaring.demo.Fate.Hand;
import id.jejaring.demo.Fate.Stop;
import id.jejaring.demo.Fate.Treatment;
import id.jejaring.demo.Ground.Village;
import id.jejaring.region.FacilityKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands open this hour around the home village, so that every demo account finds its own work: late, soon and calm. */
final class Today {
    private final Invention invention;
    private final Staff staff;
    private final Fates fates;
    private final Recovery recovery;
    private final List<Story> stories;
    private final Dice dice;
    private final Instant now;
    private final Village home;
    private final List<Village> near;
    private final List<Fate> written = new ArrayList<>();

    Today(Invention invention, Fates fates, List<Story> stories, Texts texts) {
        this.invention = invention;
        this.staff = invention.staff();
        this.fates = fates;
        this.recovery = new Recovery(invention, texts);
        this.stories = stories;
        this.dice = invention.dice("today");
        this.now = invention.plan().now();
        this.home = invention.network().homeVillage();
        this.near = invention.network().homePuskesmas().catchment();
    }

    List<Fate> invent() {
        Site puskesmas = invention.network().homePuskesmas();
        Post nurse = staff.at(Role.NURSE, puskesmas);
        Post doctor = staff.at(Role.DOCTOR, puskesmas);
        Post midwife = staff.nearest(home);
        Post kader = staff.in(Role.KADER, home.code());
        waitingForTheNurse(nurse);
        waitingForTheMidwife();
        handedOn(doctor, "Butuh pertimbangan obat oleh dokter");
        handedOn(staff.at(Role.PSYCHOLOGIST, puskesmas), "Klien meminta bicara dengan psikolog");
        handedOn(staff.at(Role.PUSKESMAS_HEAD, puskesmas), "Keluarga meminta bertemu pimpinan Puskesmas");
        dutyOfficer();
        elsewhere();
        toldByOthers();
        inCare(nurse, nurse, -2);
        inCare(nurse, nurse, 0);
        inCare(nurse, doctor, 3);
        inCare(nurse, staff.at(Role.PSYCHOLOGIST, puskesmas), 1);
        inCare(midwife, midwife, 0);
        inCare(midwife, kader, 0);
        inCare(nurse, kader, 1);
        unassessed(nurse, Duration.ofHours(22));
        unassessed(doctor, Duration.ofHours(16));
        return written;
    }

    private void waitingForTheNurse(Post nurse) {
        Village village = near.stream()
                .filter(candidate -> staff.nearest(candidate).equals(nurse))
                .findFirst()
                .orElse(near.getFirst());
        answered(village, Sign.VIOLENCE_NOW, Duration.ofMinutes(320), nurse, "Tempatnya lebih dekat ke Puskesmas");
        answered(village, Sign.STOPPED_MEDICINE, Duration.ofHours(18), nurse, "Memerlukan pemeriksaan perawat jiwa");
        answered(village, Sign.DISTRESS, Duration.ofDays(5), nurse, "Memerlukan pemeriksaan perawat jiwa");
        untriaged(village, Sign.SUICIDAL_THOUGHTS, Channel.PHONE, Duration.ofMinutes(25));
    }

    private void waitingForTheMidwife() {
        untriaged(home, Sign.PSYCHOTIC_CALM, Channel.KADER, Duration.ofMinutes(170));
        untriaged(home, Sign.DISTRESS, Channel.VILLAGE, Duration.ofMinutes(35));
        Post midwife = staff.nearest(home);
        answered(home, Sign.PASUNG, Duration.ofHours(6), midwife, "");
        answered(home, Sign.DISTRESS, Duration.ofDays(2), midwife, "");
    }

    private void handedOn(Post to, String reason) {
        answered(home, Sign.SUICIDAL_THOUGHTS, Duration.ofHours(14), to, reason);
    }

    private void dutyOfficer() {
        Village far = invention.ground().districts().getLast().villages().getFirst();
        Post duty = staff.in(Role.DUTY_OFFICER, invention.ground().regency());
        answered(far, Sign.REFUSES_FOOD, Duration.ofHours(3), duty, "Di luar jam pelayanan dan perlu kendaraan");
    }

    /** In other districts something is late as well, so that those who watch without names see more than one place. */
    private void elsewhere() {
        List<Ground.District> others = invention.ground().districts().stream()
                .filter(district -> !district.equals(invention.ground().home()))
                .limit(4)
                .toList();
        for (Ground.District district : others) {
            Village village = district.villages().getLast();
            Post owner = staff.nearest(village);
            answered(village, Sign.PSYCHOTIC_CALM, Duration.ofHours(dice.between(20, 44)), owner, "");
        }
    }

    /** What the offices that only report find among their own reports. */
    private void toldByOthers() {
        accepted(
                Channel.SOCIAL_OFFICE,
                staff.at(Role.SOCIAL_OFFICER, invention.network().only(FacilityKind.SOCIAL_OFFICE)),
                Duration.ofDays(2));
        accepted(
                Channel.LETTER,
                staff.at(Role.HOSPITAL_INTAKE, invention.network().only(FacilityKind.RSUD)),
                Duration.ofDays(3));
        accepted(Channel.LETTER, invention.province().intake(), Duration.ofDays(4));
        accepted(Channel.VILLAGE, fates.recorder(Channel.VILLAGE, home), Duration.ofDays(9));
        accepted(Channel.KADER, fates.recorder(Channel.KADER, home), Duration.ofDays(6));
    }

    private void untriaged(Village village, Sign sign, Channel channel, Duration ago) {
        Instant received = now.minus(ago);
        Instant event = received.minus(Duration.ofMinutes(10));
        Post first = staff.nearest(village);
        write(village, sign, channel, event, received, Fate.NEVER, List.of(asked(first)));
    }

    private void answered(Village village, Sign sign, Duration ago, Post owner, String reason) {
        Instant event = now.minus(ago);
        Instant received = event.plus(Duration.ofMinutes(12));
        Instant triaged = received.plus(Duration.ofMinutes(15));
        Post first = staff.nearest(village);
        List<Hand> hands = first.equals(owner)
                ? List.of(asked(owner))
                : List.of(new Hand(first, triaged.plus(Duration.ofMinutes(6)), Answer.HANDED_ON, reason), asked(owner));
        write(village, sign, Channel.FAMILY, event, received, triaged, hands);
    }

    private void write(
            Village village,
            Sign sign,
            Channel channel,
            Instant event,
            Instant received,
            Instant triaged,
            List<Hand> hands) {
        Story story = story(sign, channel);
        Instant known = triaged.equals(Fate.NEVER) ? received : triaged;
        add(new Fate(
                village,
                story,
                channel,
                fates.person(village, story, event, known),
                fates.recorder(channel, village),
                event,
                received,
                triaged,
                hands,
                null));
    }

    private void accepted(Channel channel, Post recorder, Duration ago) {
        Post owner = staff.nearest(home);
        Instant received = now.minus(ago);
        Instant answered = received.plus(Duration.ofHours(5));
        Treatment treatment = recovery.course(
                story(Sign.STOPPED_MEDICINE, channel),
                home,
                owner,
                answered,
                answered.plus(Duration.ofHours(4)),
                answered.plus(Duration.ofDays(120)));
        cared(Sign.STOPPED_MEDICINE, channel, recorder, received, owner, treatment);
    }

    /** Somebody in care for weeks, with one visit open: so many days from today. */
    private void inCare(Post owner, Post visitor, int days) {
        Instant opened = now.minus(Duration.ofDays(dice.between(30, 50)));
        Instant looked = opened.plus(Duration.ofHours(3));
        Instant planned = now.minus(Duration.ofDays(6));
        LocalDate on = LocalDate.ofInstant(now, invention.ground().zone()).plusDays(days);
        Treatment usual =
                recovery.course(story(Sign.PSYCHOTIC_CALM, Channel.FAMILY), home, owner, opened, looked, planned);
        List<Stop> stops = new ArrayList<>(usual.stops().stream()
                .filter(stop -> stop.done().isBefore(planned))
                .toList());
        stops.add(recovery.stop(visitor, owner, planned, on, Fate.NEVER));
        Treatment treatment = new Treatment(owner, opened, usual.looks(), stops, Fate.NEVER, Reason.STABLE, null);
        Post recorder = fates.recorder(Channel.FAMILY, home);
        cared(Sign.PSYCHOTIC_CALM, Channel.FAMILY, recorder, opened.minus(Duration.ofHours(4)), owner, treatment);
    }

    private void unassessed(Post owner, Duration ago) {
        Instant received = now.minus(ago);
        Instant opened = received.plus(Duration.ofHours(3));
        Treatment usual =
                recovery.course(story(Sign.PASUNG, Channel.KADER), home, owner, opened, Fate.NEVER, Fate.NEVER);
        cared(Sign.PASUNG, Channel.KADER, fates.recorder(Channel.KADER, home), received, owner, usual);
    }

    private void cared(Sign sign, Channel channel, Post recorder, Instant received, Post owner, Treatment treatment) {
        Story story = story(sign, channel);
        Instant event = received.minus(Duration.ofMinutes(40));
        Instant triaged = received.plus(Duration.ofMinutes(25));
        Post first = staff.nearest(home);
        Hand last = new Hand(owner, treatment.opened(), Answer.ACCEPTED, null);
        List<Hand> hands = first.equals(owner)
                ? List.of(last)
                : List.of(
                        new Hand(
                                first,
                                triaged.plus(Duration.ofMinutes(10)),
                                Answer.HANDED_ON,
                                "Memerlukan pemeriksaan di Puskesmas"),
                        last);
        add(new Fate(
                home,
                story,
                channel,
                fates.person(home, story, event, triaged),
                recorder,
                event,
                received,
                triaged,
                hands,
                treatment));
    }

    private void add(Fate fate) {
        fates.settle(fate);
        written.add(fate);
    }

    private static Hand asked(Post post) {
        return new Hand(post, Fate.NEVER, Answer.ACCEPTED, null);
    }

    /** One with that sign above all, if possible one that people of that channel tell. */
    private Story story(Sign sign, Channel channel) {
        List<Story> fitting =
                stories.stream().filter(story -> story.sign() == sign).toList();
        List<Story> telling = fitting.stream()
                .filter(story -> story.channels().contains(channel))
                .toList();
        return dice.pick(telling.isEmpty() ? fitting : telling);
    }
}
