package id.jejaring.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class ScopedTransactionsTest {
    /** Whose next connection the server ends before anybody uses it. */
    private static final class Breaking extends AbstractDataSource {
        private final DriverManagerDataSource whole;
        private boolean ends = true;

        Breaking(TestDatabase database) {
            whole = new DriverManagerDataSource(
                    database.owner().url(),
                    database.owner().user(),
                    database.owner().password());
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = whole.getConnection();
            if (ends) {
                ends = false;
                int session = connection.unwrap(PGConnection.class).getBackendPID();
                JdbcClient.create(whole)
                        .sql("select pg_terminate_backend(?, 5000)")
                        .param(session)
                        .query(Boolean.class)
                        .single();
            }
            return connection;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void a_connection_that_was_lost_before_the_scope_was_told_is_not_kept_by_the_thread() {
        Breaking source = new Breaking(TestDatabase.fresh());
        TransactionTemplate transaction = new TransactionTemplate(new ScopedTransactions(source));
        JdbcClient sql = JdbcClient.create(source);

        assertThatThrownBy(() -> asked(transaction, sql)).isInstanceOf(CannotCreateTransactionException.class);

        assertThat(asked(transaction, sql)).isOne();
        assertThat(sql.sql("select 2").query(Integer.class).single()).isEqualTo(2);
    }

    private static Integer asked(TransactionTemplate transaction, JdbcClient sql) {
        return transaction.execute(
                status -> sql.sql("select 1").query(Integer.class).single());
    }
}
