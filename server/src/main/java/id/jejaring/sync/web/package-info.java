/** The doors of the exchange: JSON and lines of it for phones, pages for administrators and supervisors. */
@NullMarked
package id.jejaring.sync.web;

import org.jspecify.annotations.NullMarked;
