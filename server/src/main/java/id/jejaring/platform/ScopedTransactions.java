package id.jejaring.platform;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins every transaction by telling the database the scope it runs in. */
class ScopedTransactions extends JdbcTransactionManager {
    ScopedTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tell(Scope.current());
        } catch (CannotCreateTransactionException lost) {
            // Whoever began it does not clean up what never began: the thread would keep the dead connection for ever.
            doCleanupAfterCompletion(transaction);
            throw lost;
        }
    }

    private void tell(Scope scope) {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("no connection bound");
        }
        try (Statement statement = holder.getConnection().createStatement()) {
            statement.execute(scope.settings());
        } catch (SQLException failure) {
            throw new CannotCreateTransactionException("scope not told", failure);
        }
    }
}
