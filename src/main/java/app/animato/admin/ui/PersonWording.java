package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.admin.HouseReport;

/** Names whose something is. */
final class PersonWording {

    private PersonWording() {}

    static String of(HouseReport report, AccountId account) {
        return report.person(account).map(EmailAddress::value).orElseGet(() -> text("admin.person.gone"));
    }
}
