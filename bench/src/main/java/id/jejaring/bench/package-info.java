/** Measures what the program promises, beside what it replaces, on one machine and in one run. */
@NullMarked
package id.jejaring.bench;

import org.jspecify.annotations.NullMarked;
