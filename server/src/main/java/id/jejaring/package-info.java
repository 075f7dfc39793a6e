@NullMarked
package id.jejaring;

import org.jspecify.annotations.NullMarked;
