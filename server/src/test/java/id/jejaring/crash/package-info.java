@NullMarked
package id.jejaring.crash;

import org.jspecify.annotations.NullMarked;
