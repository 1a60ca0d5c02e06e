package app.animato.account.ui;

import app.animato.account.passkey.Passkeys;
import app.animato.account.passkey.RelyingParties;
import app.animato.shared.ui.AccountSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where people find their passkeys. */
@Component
@Order(PasskeysOnMyAccount.PLACE)
class PasskeysOnMyAccount implements AccountSection {

    static final int PLACE = 20;

    private final Passkeys passkeys;
    private final RelyingParties parties;

    PasskeysOnMyAccount(Passkeys passkeys, RelyingParties parties) {
        this.passkeys = passkeys;
        this.parties = parties;
    }

    @Override
    public PasskeysSection open() {
        return new PasskeysSection(passkeys, parties);
    }
}
