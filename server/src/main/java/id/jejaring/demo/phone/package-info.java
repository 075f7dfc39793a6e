/** A phone without a screen: speaks the sync protocol as the field app does, for tests and benchmarks. */
@NamedInterface("phone")
@NullMarked
package id.jejaring.demo.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
