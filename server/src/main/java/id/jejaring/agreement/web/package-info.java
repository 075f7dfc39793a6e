/** The register of agreements as pages. */
@NullMarked
package id.jejaring.agreement.web;

import org.jspecify.annotations.NullMarked;
