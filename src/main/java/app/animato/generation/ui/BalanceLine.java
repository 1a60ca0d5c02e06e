package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.say;
import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.generation.GenerationService;
import app.animato.generation.LiveUpdates;
import app.animato.generation.pace.Later;
import app.animato.money.Balance;
import app.animato.money.Budgets;
import app.animato.money.Coin;
import app.animato.money.Money;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person has used in this month and what is left, as it stands. */
class BalanceLine extends Span {

    private final GenerationService service;

    BalanceLine(GenerationService service, Budgets budgets, LiveUpdates liveUpdates, Later later, AccountId owner) {
        this.service = service;
        addClassName("order-balance");
        LivePage.follow(this, liveUpdates, owner, later, () -> budgets.balance(owner), this::show);
        addAttachListener(attached -> show(budgets.balance(owner)));
    }

    private void show(Balance balance) {
        Wording wording = Wording.of(UI.getCurrentOrThrow());
        String used = wording.dollars(balance.used().dollars());
        String money = balance.left()
                .map(left -> left.equals(Money.ZERO)
                        ? balance.nextMonth()
                                .map(month -> text("studio.balance.nothing", used, wording.day(month)))
                                .orElseGet(() -> text("studio.balance.none", used))
                        : text("studio.balance.left", used, wording.dollars(left.dollars())))
                .orElseGet(() -> text("studio.balance.used", used));
        say(
                this,
                Stream.of(
                                balance.coin() == Coin.PLAY ? text("studio.balance.play") : "",
                                money,
                                balance.videosLeft()
                                        .filter(left -> left < service.mostInOneGo())
                                        .map(left -> text("studio.balance.videos", left))
                                        .orElse(""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }
}
