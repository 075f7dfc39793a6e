package id.jejaring.platform;

/** How late, or how long left: tone late, soon, calm or idle, and its words. */
public record DueClock(String tone, String text) {}
