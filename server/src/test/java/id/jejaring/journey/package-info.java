/**
 * The stories of docs and issues, walked in a real browser through the real application on the invented regency. Start reading at
 * {@link id.jejaring.journey.ConcernTest}.
 */
@NullMarked
package id.jejaring.journey;

import org.jspecify.annotations.NullMarked;
