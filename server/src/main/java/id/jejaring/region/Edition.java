package id.jejaring.region;

import java.time.LocalDate;

/**
 * One edition of the official list, as published.
 *
 * @param sha256 of its files, so that a changed file is never taken for the edition it claims to be
 * @param basis the decree it follows
 * @param validFrom the day of that decree
 */
public record Edition(String source, String version, String sha256, String basis, LocalDate validFrom) {}
