package app.animato.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept for how long an entry stays */
@ConfigurationProperties("animato.audit")
record AuditSettings(@DefaultValue("180d") Duration kept) {

    AuditSettings {
        if (!kept.isPositive()) {
            throw new IllegalArgumentException("animato.audit.kept must be longer than nothing");
        }
    }
}
