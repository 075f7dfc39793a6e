package id.jejaring.care;

import java.util.UUID;

/** The reasons for which care entrusts a person to a post outside whose area the person lives. */
final class Entrusted {
    private Entrusted() {}

    static String with(Concern concern) {
        return "concern:" + concern.id();
    }

    static String with(Episode episode) {
        return withEpisode(episode.id());
    }

    static String withEpisode(UUID episode) {
        return "episode:" + episode;
    }

    static String with(Visit visit) {
        return "visit:" + visit.id();
    }
}
