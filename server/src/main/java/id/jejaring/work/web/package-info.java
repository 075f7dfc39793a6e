/** Pages of one item and its climb, of the duty roster and of the calendar. */
@NullMarked
package id.jejaring.work.web;

import org.jspecify.annotations.NullMarked;
