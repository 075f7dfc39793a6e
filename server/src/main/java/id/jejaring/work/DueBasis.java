package id.jejaring.work;

/** What a due time rests on. */
public enum DueBasis {
    EVENT,
    /** When it was known here; what happened before costs nobody time. */
    KNOWN,
    /** The meeting that decided it. */
    MEETING,
    /** Somebody named the day, so nothing was counted. */
    AGREED
}
