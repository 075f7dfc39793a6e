/** The doors of care: pages for people, JSON for programs. */
@NullMarked
package id.jejaring.care.web;

import org.jspecify.annotations.NullMarked;
