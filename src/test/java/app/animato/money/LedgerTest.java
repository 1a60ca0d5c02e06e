package app.animato.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
class LedgerTest {

    private static final int CLICKS = 100;
    private static final Money PRICE = Money.ofDollars(new BigDecimal("0.35"));
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 6, 1);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Archive archive;
    private final TickingClock clock = new TickingClock();
    private final AccountId account;

    LedgerTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        transaction = database.transaction();
        jdbc = database.jdbc();
        archive = new Archive(jdbc);
        account = archive.newOwner();
    }

    @Test
    void of_a_hundred_who_ask_at_once_exactly_as_many_as_the_account_can_pay_are_taken() {
        Books books = books("none", "4.21", "none", "none");
        List<Wish> taken = askAtOnce(books, List.of(account));
        assertThat(taken).hasSize(12);
        assertThat(books.balance(account).left()).contains(Money.ofDollars(new BigDecimal("0.01")));
        settleAtOnce(books, taken);
        assertThat(month(books, Holder.of(account))).isEqualTo(new Purse(Money.ZERO, dollars("4.20"), 12));
        assertThat(month(books, Holder.HOUSE)).isEqualTo(new Purse(Money.ZERO, dollars("4.20"), 12));
        assertThat(books.ledger().reserved()).isEmpty();
    }

    @Test
    void of_a_hundred_who_ask_at_once_exactly_as_many_as_the_house_can_pay_are_taken() {
        Books books = books("4.20", "25", "none", "none");
        List<AccountId> people =
                IntStream.range(0, 10).mapToObj(each -> archive.newOwner()).toList();
        List<Wish> taken = askAtOnce(books, people);
        assertThat(taken).hasSize(12);
        settleAtOnce(books, taken);
        assertThat(month(books, Holder.HOUSE)).isEqualTo(new Purse(Money.ZERO, dollars("4.20"), 12));
        assertThat(people.stream().map(each -> month(books, Holder.of(each))).map(Purse::reserved))
                .containsOnly(Money.ZERO);
    }

    @Test
    void of_a_hundred_who_ask_at_once_exactly_as_many_as_a_day_may_see_are_taken() {
        Books books = books("none", "none", "none", "7");
        assertThat(askAtOnce(books, List.of(account))).hasSize(7);
    }

    @Test
    void a_set_is_taken_whole_or_refused_whole_with_what_is_left_and_when_there_is_more() {
        Books books = books("none", "1", "none", "9");
        assertThat(reserve(books, wishes(account, 3)))
                .contains(new Shortage.OfMoney(false, dollars("1"), dollars("1.05"), Optional.empty()));
        assertThat(month(books, Holder.of(account))).isEqualTo(Purse.EMPTY);
        assertThat(reserve(books, wishes(account, 2))).isEmpty();
        assertThat(reserve(books, wishes(account, 1)))
                .contains(new Shortage.OfMoney(false, dollars("0.30"), dollars("0.35"), Optional.of(NEXT_MONTH)));
    }

    @Test
    void videos_are_counted_by_the_day_and_money_by_the_month() {
        Books books = books("1", "none", "none", "2");
        assertThat(reserve(books, wishes(account, 2))).isEmpty();
        assertThat(reserve(books, wishes(account, 1)))
                .contains(new Shortage.OfVideos(false, 0, Optional.of(LocalDate.of(2026, 5, 5))));
        clock.tick(Duration.ofDays(1));
        assertThat(reserve(books, wishes(account, 1)))
                .contains(new Shortage.OfMoney(true, dollars("0.30"), dollars("0.35"), Optional.of(NEXT_MONTH)));
        clock.tick(Duration.ofDays(30));
        assertThat(reserve(books, wishes(account, 2))).isEmpty();
    }

    @Test
    void of_what_no_month_and_no_day_allows_none_is_named() {
        Books books = books("none", "0", "none", "none");
        assertThat(reserve(books, wishes(account, 1)))
                .contains(new Shortage.OfMoney(false, Money.ZERO, dollars("0.35"), Optional.empty()));
        assertThat(reserve(books("none", "none", "none", "2"), wishes(account, 3)))
                .contains(new Shortage.OfVideos(false, 2, Optional.empty()));
    }

    @Test
    void an_account_may_have_a_budget_of_its_own() {
        Books books = books("none", "none", "none", "none");
        transaction.executeWithoutResult(running ->
                books.budgets().store(account, new Limits(Optional.of(dollars("0.40")), Optional.empty())));
        assertThat(reserve(books, wishes(account, 2))).isPresent();
        assertThat(reserve(books, wishes(archive.newOwner(), 2))).isEmpty();
    }

    @Test
    void what_is_settled_is_booked_once_at_what_it_cost_for_the_day_it_was_asked_for() {
        Books books = books("none", "none", "none", "none");
        Wish wish = only(books);
        clock.tick(Duration.ofDays(40));
        settle(books, wish, new Bill.Charged(dollars("0.5")));
        settle(books, wish, new Bill.Charged(dollars("9")));
        settle(books, wish, new Bill.Nothing());
        assertThat(books.purses().find(Coin.REAL, Holder.of(account), new Period(202605)))
                .isEqualTo(new Purse(Money.ZERO, dollars("0.5"), 1));
        assertThat(books.purses().find(Coin.REAL, Holder.HOUSE, new Period(20260504)))
                .isEqualTo(new Purse(Money.ZERO, dollars("0.5"), 1));
        assertThat(month(books, Holder.HOUSE)).isEqualTo(Purse.EMPTY);
    }

    @Test
    void what_cost_nothing_gives_back_money_and_turn_and_what_is_not_told_costs_what_was_set_aside() {
        Books books = books("none", "none", "none", "none");
        settle(books, only(books), new Bill.Nothing());
        assertThat(month(books, Holder.of(account))).isEqualTo(Purse.EMPTY);
        settle(books, only(books), new Bill.Untold());
        assertThat(month(books, Holder.of(account))).isEqualTo(new Purse(Money.ZERO, PRICE, 1));
    }

    @Test
    void what_is_unclear_gives_its_money_back_and_is_booked_when_it_turns_up_after_all() {
        Books books = books("none", "none", "none", "none");
        Wish wish = only(books);
        settle(books, wish, new Bill.Unclear());
        assertThat(month(books, Holder.of(account))).isEqualTo(new Purse(Money.ZERO, Money.ZERO, 1));
        assertThat(books.expenses().sum(Coin.REAL, Expense.State.UNCLEAR, LocalDate.of(2026, 5, 1)))
                .isEqualTo(new Expenses.Sum(1, PRICE));
        settle(books, wish, new Bill.Charged(dollars("0.4")));
        assertThat(month(books, Holder.of(account))).isEqualTo(new Purse(Money.ZERO, dollars("0.4"), 1));
    }

    @Test
    void what_was_asked_for_before_there_were_books_is_booked_when_it_ends() {
        Books books = books("none", "none", "none", "none");
        settle(books, new Wish(UUID.randomUUID(), account, clock.instant()), new Bill.Charged(dollars("0.4")));
        assertThat(month(books, Holder.of(account))).isEqualTo(new Purse(Money.ZERO, dollars("0.4"), 1));
    }

    @Test
    void play_money_is_counted_by_itself() {
        Books real = books("none", "1", "none", "none");
        Books play = new Books(jdbc, settings("none", "1", "none", "none"), clock, true);
        assertThat(reserve(play, wishes(account, 2))).isEmpty();
        assertThat(real.balance(account).left()).contains(dollars("1"));
        assertThat(play.balance(account).left()).contains(dollars("0.30"));
    }

    private Books books(String house, String account, String houseVideos, String accountVideos) {
        return new Books(jdbc, settings(house, account, houseVideos, accountVideos), clock, false);
    }

    private static BudgetSettings settings(String house, String account, String houseVideos, String accountVideos) {
        return new BudgetSettings(house, account, houseVideos, accountVideos, BigDecimal.ONE, "UTC");
    }

    private List<Wish> askAtOnce(Books books, List<AccountId> people) {
        List<Wish> wishes = IntStream.range(0, CLICKS)
                .mapToObj(click -> wish(people.get(click % people.size())))
                .toList();
        return atOnce(wishes, wish -> reserve(books, Map.of(wish, PRICE)).isEmpty());
    }

    private void settleAtOnce(Books books, List<Wish> wishes) {
        atOnce(wishes, wish -> {
            settle(books, wish, new Bill.Charged(PRICE));
            return true;
        });
    }

    private static List<Wish> atOnce(Collection<Wish> wishes, Predicate<Wish> work) {
        List<Wish> done = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(20)) {
            Map<Wish, CompletableFuture<Boolean>> answers = new LinkedHashMap<>();
            wishes.forEach(wish -> answers.put(wish, CompletableFuture.supplyAsync(() -> work.test(wish), many)));
            answers.forEach((wish, answer) -> {
                if (answer.join()) {
                    done.add(wish);
                }
            });
        }
        return done;
    }

    private Wish only(Books books) {
        Wish wish = wish(account);
        assertThat(reserve(books, Map.of(wish, PRICE))).isEmpty();
        return wish;
    }

    private Map<Wish, Money> wishes(AccountId whose, int many) {
        Map<Wish, Money> wishes = new LinkedHashMap<>();
        IntStream.range(0, many).forEach(each -> wishes.put(wish(whose), PRICE));
        return wishes;
    }

    private Wish wish(AccountId whose) {
        return new Wish(UUID.randomUUID(), whose, clock.instant());
    }

    private Optional<Shortage> reserve(Books books, Map<Wish, Money> wishes) {
        AccountId whose = wishes.keySet().iterator().next().account();
        return transaction.execute(running -> books.ledger().reserve(whose, wishes));
    }

    private void settle(Books books, Wish wish, Bill bill) {
        transaction.executeWithoutResult(running -> books.ledger().settle(wish, bill));
    }

    private Purse month(Books books, Holder holder) {
        return books.purses()
                .find(Coin.REAL, holder, Period.month(books.calendar().today()));
    }

    private static Money dollars(String amount) {
        return Money.ofDollars(new BigDecimal(amount));
    }
}
