package app.animato.house;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** After a reboot the database may come later than the house, which then waits for it instead of ending. */
@Component
class LateDatabase implements BeanPostProcessor {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource database && isServer(String.valueOf(database.getJdbcUrl()))) {
            database.setInitializationFailTimeout(PATIENCE.toMillis());
        }
        return bean;
    }

    /** Of its own; nobody brings the file of an H2 database later. */
    private static boolean isServer(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}
