package id.jejaring.person;

import java.util.List;

/**
 * What a search brought, the nearest first.
 *
 * @param more there are others: another name or the village would tell them apart
 * @param ignored words nobody in the regency is called
 */
public record Found(List<Hit> hits, boolean more, List<String> ignored) {}
