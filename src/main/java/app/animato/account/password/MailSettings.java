package app.animato.account.password;

import app.animato.account.EmailAddress;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from who our mails come from; empty for a name at the public address */
@ConfigurationProperties("animato.mail")
record MailSettings(@DefaultValue("") String from) {

    MailSettings {
        if (!from.isBlank() && EmailAddress.parse(from).isEmpty()) {
            throw new IllegalArgumentException("animato.mail.from must be an e-mail address");
        }
    }

    String sender(String publicRoot) {
        return from.isBlank()
                ? "animato@"
                        + Optional.ofNullable(URI.create(publicRoot).getHost()).orElse("localhost")
                : from.strip();
    }
}
