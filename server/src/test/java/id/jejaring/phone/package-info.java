/** A phone without a screen: speaks the sync protocol as the field app does. */
@NullMarked
package id.jejaring.phone;

import org.jspecify.annotations.NullMarked;
