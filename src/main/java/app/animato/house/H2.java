package app.animato.house;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is other with H2 than with a database that runs by itself: it is a file, of one process at a time. */
public final class H2 {

    private static final int IN_USE = 90020;

    private H2() {}

    public static boolean isAt(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** Whether another process has the file open. */
    public static boolean isInUse(SQLException refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && database.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }
}
