package app.animato.account.password;

import app.animato.account.EmailAddress;
import app.animato.shared.LinkAddress;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** What is written to somebody who forgot their password; plain text, which every mail program shows. */
@Component
class ResetMailText {

    private final MessageSource messages;
    private final String sender;

    ResetMailText(MessageSource messages, MailSettings settings, LinkAddress address) {
        this.messages = messages;
        this.sender = settings.sender(address.root(""));
    }

    SimpleMailMessage mail(EmailAddress to, String link, Locale language) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(sender);
        mail.setTo(to.value());
        mail.setSubject(messages.getMessage("account.reset.mail.subject", new Object[] {}, language));
        mail.setText(messages.getMessage("account.reset.mail", new Object[] {link}, language));
        return mail;
    }
}
