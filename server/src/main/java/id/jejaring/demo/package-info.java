/**
 * Invented regencies to show, test and measure the program with: the same seed and hour give the same rows, ids included.
 * It writes every module's tables by COPY, as restoring a backup does. Start reading at {@link id.jejaring.demo.DemoSeeder}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform :: database", "region", "access", "person", "care"})
@NullMarked
package id.jejaring.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
