/** Pages and JSON of access: signing in, one's own account, accounts and posts of a body, the audit. */
@NullMarked
package id.jejaring.access.web;

import org.jspecify.annotations.NullMarked;
