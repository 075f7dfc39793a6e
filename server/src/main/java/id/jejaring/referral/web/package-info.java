/** The doors of referrals: pages for who sends and who receives, for a hospital without an account, and for whoever holds a letter. */
@NullMarked
package id.jejaring.referral.web;

import org.jspecify.annotations.NullMarked;
