/** Asking somebody in the office, and reading what came of it. */
@NullMarked
package id.jejaring.screening.web;

import org.jspecify.annotations.NullMarked;
