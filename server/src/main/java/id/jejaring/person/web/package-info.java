/** The register as pages and as JSON. Start reading at {@link id.jejaring.person.web.PersonPages}. */
@NullMarked
package id.jejaring.person.web;

import org.jspecify.annotations.NullMarked;
