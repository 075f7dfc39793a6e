package id.jejaring.platform;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way to the database. What was left to be added, and the place to come back to, go before whatever is asked. */
final class OrderedJdbc extends JdbcTemplate {
    OrderedJdbc(DataSource source) {
        super(source);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        Running.any().ifPresent(Running::asked);
    }
}
