/** Pages and JSON of numbers. */
@NullMarked
package id.jejaring.indicator.web;

import org.jspecify.annotations.NullMarked;
