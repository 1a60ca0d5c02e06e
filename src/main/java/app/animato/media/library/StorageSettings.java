package app.animato.media.library;

import java.util.OptionalLong;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be kept.
 *
 * @param account for one account, such as {@code 5GB}, or {@code none} for as much as there is room on the disk
 */
@ConfigurationProperties("animato.storage")
record StorageSettings(@DefaultValue("5GB") String account) {

    private static final String NONE = "none";

    StorageSettings {
        size(account);
    }

    OptionalLong most() {
        return size(account);
    }

    private static OptionalLong size(String text) {
        if (text.strip().equalsIgnoreCase(NONE)) {
            return OptionalLong.empty();
        }
        try {
            long bytes = DataSize.parse(text.strip()).toBytes();
            if (bytes < 0) {
                throw new IllegalArgumentException("animato.storage.account must not be negative");
            }
            return OptionalLong.of(bytes);
        } catch (IllegalArgumentException noSize) {
            throw new IllegalArgumentException(
                    "animato.storage.account must be a size such as 5GB, or none, not " + text, noSize);
        }
    }
}
