/** The traces of field/sim, played against the real server on real PostgreSQL. Start reading at World. */
@NullMarked
package id.jejaring.simulation;

import org.jspecify.annotations.NullMarked;
