/** Pages of the inbox. */
@NullMarked
package id.jejaring.notice.web;

import org.jspecify.annotations.NullMarked;
