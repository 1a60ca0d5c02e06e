package app.animato.account.administration;

import app.animato.account.CurrentAccount;
import app.animato.audit.AuditReaders;
import org.springframework.stereotype.Component;

/** What was done in the house is for whoever owns it. */
@Component
class OwnersRead implements AuditReaders {

    private final CurrentAccount currentAccount;

    OwnersRead(CurrentAccount currentAccount) {
        this.currentAccount = currentAccount;
    }

    @Override
    public void require() {
        currentAccount.requireOwner();
    }
}
