package app.animato.account.ui;

import app.animato.account.secondfactor.OwnSecondFactor;
import app.animato.shared.ui.AccountSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where people have codes asked for, below their password. */
@Component
@Order(SecondFactorOnMyAccount.PLACE)
class SecondFactorOnMyAccount implements AccountSection {

    static final int PLACE = 12;

    private final OwnSecondFactor factor;

    SecondFactorOnMyAccount(OwnSecondFactor factor) {
        this.factor = factor;
    }

    @Override
    public SecondFactorSection open() {
        return new SecondFactorSection(factor);
    }
}
