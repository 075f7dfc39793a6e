package id.jejaring.meeting;

import java.util.UUID;

/** What a meeting agreed on, in its order. */
public record MeetingDecision(UUID id, UUID meeting, int no, String words) {}
