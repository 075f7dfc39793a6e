/** Coverage, teams and decrees as pages and as JSON. */
@NullMarked
package id.jejaring.team.web;

import org.jspecify.annotations.NullMarked;
