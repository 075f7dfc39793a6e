/** The pages that greet each post. */
@NullMarked
package id.jejaring.overview.web;

import org.jspecify.annotations.NullMarked;
