/**
 * One year of a regency, played through the program's own use cases while its clock is moved: everybody fails one time in five, and
 * whoever the ladder brings it to acts in their place. Start reading at {@link id.jejaring.year.Year}.
 */
@NullMarked
package id.jejaring.year;

import org.jspecify.annotations.NullMarked;
