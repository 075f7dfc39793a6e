/** The embedded or external PostgreSQL, its roles, migrations and copies. Start at {@link id.jejaring.platform.database.Database}. */
@NamedInterface("database")
@NullMarked
package id.jejaring.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
