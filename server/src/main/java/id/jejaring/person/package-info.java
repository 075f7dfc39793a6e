/**
 * People as the program knows them: with or without name and identity, found by any spelling, merged by a human and unmerged.
 * Start reading at {@link id.jejaring.person.Person}, then {@link id.jejaring.person.RegisterPerson}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: database",
            "region",
            "access",
            "sync :: spi"
        })
@NullMarked
package id.jejaring.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
