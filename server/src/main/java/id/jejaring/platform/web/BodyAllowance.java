package id.jejaring.platform.web;

/** A bean of the module whose doors take more than a form holds. @param prefix of their addresses */
public record BodyAllowance(String prefix, int most) {}
