/**
 * The register of households: who lives together in a village, kept by its kader on their phones. Start reading at
 * {@link id.jejaring.person.household.TakePerson}.
 */
@NullMarked
package id.jejaring.person.household;

import org.jspecify.annotations.NullMarked;
