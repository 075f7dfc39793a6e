package id.jejaring.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** One role's way into one database. */
public record Login(String url, String user, String password) {

    /** From a JDBC URL that names user and password; they leave the URL, because there they would outrank ours. */
    static Login parsed(String jdbcUrl) {
        var parsed = Driver.parseURL(jdbcUrl, null);
        if (parsed == null || parsed.getProperty("user") == null) {
            throw new CannotStart("The database URL is not of the form"
                    + " jdbc:postgresql://host:5432/database?user=owner&password=secret");
        }
        var query = Arrays.stream(jdbcUrl.replaceFirst("^[^?]*\\??", "").split("&", -1))
                .filter(part -> !part.matches("(user|password)=.*") && !part.isEmpty())
                .collect(Collectors.joining("&"));
        var url = jdbcUrl.replaceFirst("\\?.*$", "") + (query.isEmpty() ? "" : "?" + query);
        return new Login(url, parsed.getProperty("user"), parsed.getProperty("password", ""));
    }

    String database() {
        return url.replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
    }

    Login at(String otherDatabase) {
        return new Login(url.replaceFirst("/[^/?]*(\\?|$)", "/" + otherDatabase + "$1"), user, password);
    }

    Login as(String otherUser, String itsPassword) {
        return new Login(url, otherUser, itsPassword);
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
