/** Meetings, their days, decisions, actions and packets as pages. */
@NullMarked
package id.jejaring.meeting.web;

import org.jspecify.annotations.NullMarked;
