package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.Order;
import app.animato.generation.Recipe;
import app.animato.generation.SetId;
import app.animato.media.KeptPhoto;
import app.animato.money.Budgets;
import app.animato.money.Money;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** Money is set aside when it is promised, and booked at what it came to. */
class BudgetIT extends RunningEngine {

    private static final int CLICKS = 100;

    @Autowired
    private Budgets budgets;

    @Test
    void a_hundred_clicks_at_once_never_spend_more_than_the_account_may() {
        AccountId owner = newPerson();
        allow(owner, "2.50");
        KeptPhoto photo = newPhoto(owner);
        List<Generation> taken = taken(clicks(() -> service.ask(owner, SetId.create(), List.of(recipe(photo)))));
        assertThat(taken).hasSize(7);
        taken.forEach(each -> awaitStatus(each, GenerationStatus.SUCCEEDED));
        assertThat(taken.stream().mapToInt(each -> acceptedRuns(each).size()).sum())
                .isEqualTo(7);
        assertThat(spent(owner)).isEqualByComparingTo("2.45");
        assertThat(reserved(owner)).isZero();
        assertThat(budgets.balance(owner).left()).contains(dollars("0.05"));
    }

    @Test
    void a_hundred_clicks_at_once_never_spend_more_than_the_house_may() {
        Stream<String> settings = settings(database.name() + "-house")
                .map(setting -> setting.startsWith("animato.budget.house=") ? "animato.budget.house=1.80" : setting);
        try (ConfigurableApplicationContext application =
                EngineApplications.start(Stream.concat(database.settings(), settings))) {
            House house = new House();
            house.database = database;
            application.getAutowireCapableBeanFactory().autowireBean(house);
            List<KeptPhoto> photos = Stream.generate(house::newPerson)
                    .limit(5)
                    .map(house::newPhoto)
                    .toList();
            List<Generation> taken = taken(photos.stream()
                    .flatMap(photo -> Stream.generate(() -> photo).limit(CLICKS / 5))
                    .map(photo -> click(
                            () -> house.service.ask(photo.photo().owner(), SetId.create(), List.of(recipe(photo)))))
                    .toList());
            assertThat(taken).hasSize(5);
            taken.forEach(each -> house.awaitStatus(each, GenerationStatus.SUCCEEDED));
            assertThat(house.jdbc
                            .sql("select sum(reserved) from purse")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** Another application's services. */
    private static final class House extends RunningEngine {}

    @Test
    void a_set_is_taken_whole_or_refused_whole_and_leaves_no_trace() {
        AccountId owner = newPerson();
        allow(owner, "1");
        KeptPhoto photo = newPhoto(owner);
        List<Recipe> three = List.of(recipe(photo), recipe(photo), recipe(photo));
        assertThat(service.ask(owner, SetId.create(), three)).isInstanceOf(Order.Refused.class);
        assertThat(service.recent(owner)).isEmpty();
        assertThat(reserved(owner)).isZero();
        Order two = service.ask(owner, SetId.create(), three.subList(0, 2));
        assertThat(((Order.Taken) two).generations()).hasSize(2);
    }

    @Test
    void a_set_that_is_asked_for_twice_is_paid_for_once() {
        AccountId owner = newPerson();
        SetId set = SetId.create();
        List<Recipe> wishes = List.of(newRecipe(owner));
        service.ask(owner, set, wishes);
        service.ask(owner, set, wishes);
        awaitStatus(service.findSet(owner, set).getFirst(), GenerationStatus.SUCCEEDED);
        assertThat(spent(owner)).isEqualByComparingTo("0.35");
    }

    @Test
    void what_failed_or_was_refused_or_cancelled_is_not_paid_for() {
        AccountId owner = newPerson();
        sandbox.faults().nextTask(TaskFault.FAILS);
        awaitStatus(ask(owner), GenerationStatus.FAILED);
        sandbox.faults().next(Endpoint.RUN, Fault.refusal(0, "Request parameter [seed] required"));
        awaitStatus(ask(owner), GenerationStatus.FAILED);
        sandbox.faults().always(Endpoint.RUN, Fault.refusal(97, "Insufficient balance"));
        Generation waiting = awaitHold(ask(owner), Hold.NO_BALANCE);
        assertThat(reserved(owner)).isEqualByComparingTo("0.35");
        service.cancel(owner, waiting.id());
        awaitStatus(waiting, GenerationStatus.CANCELLED);
        sandbox.faults().clear();
        assertThat(spent(owner)).isZero();
        assertThat(reserved(owner)).isZero();
        assertThat(budgets.balance(owner).used()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_video_from_before_there_were_books_costs_nothing_when_it_is_deleted() {
        AccountId owner = newPerson();
        Generation old = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        jdbc.sql("delete from expense where account = :owner")
                .param("owner", owner.value())
                .update();
        jdbc.sql("delete from purse where holder = :owner")
                .param("owner", owner.value())
                .update();
        service.delete(owner, old.id());
        awaitGone(old);
        assertThat(budgets.balance(owner).used()).isEqualTo(Money.ZERO);
        assertThat(spent(owner)).isZero();
    }

    @Test
    void a_lost_answer_keeps_its_money_until_its_person_forgets_it() {
        AccountId owner = newPerson();
        sandbox.faults().next(Endpoint.RUN, Fault.dropBeforeRecording());
        Generation lost = awaitStatus(ask(owner), GenerationStatus.UNCONFIRMED);
        assertThat(reserved(owner)).isEqualByComparingTo("0.35");
        service.delete(owner, lost.id());
        assertThat(reserved(owner)).isZero();
        assertThat(spent(owner)).isZero();
        awaitGone(lost);
    }

    @Test
    void a_lost_answer_that_is_found_costs_what_it_cost() {
        AccountId owner = newPerson();
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        assertThat(reserved(owner)).isZero();
        assertThat(spent(owner)).isEqualByComparingTo("0.35");
    }

    @Test
    void what_is_deleted_stays_paid() {
        AccountId owner = newPerson();
        Generation made = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        service.delete(owner, made.id());
        awaitGone(made);
        assertThat(spent(owner)).isEqualByComparingTo("0.35");
    }

    private List<CompletableFuture<Order>> clicks(Supplier<Order> click) {
        return Stream.generate(() -> click(click)).limit(CLICKS).toList();
    }

    private static CompletableFuture<Order> click(Supplier<Order> click) {
        CompletableFuture<Order> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(click.get());
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        return answer;
    }

    private static List<Generation> taken(List<CompletableFuture<Order>> answers) {
        return answers.stream()
                .map(CompletableFuture::join)
                .flatMap(order -> order instanceof Order.Taken taken ? taken.generations().stream() : Stream.empty())
                .toList();
    }

    private void allow(AccountId owner, String dollars) {
        jdbc.sql("insert into account_budget (account, month_dollars) values (:account, :micros)")
                .param("account", owner.value())
                .param("micros", dollars(dollars).micros())
                .update();
    }

    private BigDecimal spent(AccountId owner) {
        return purse(owner, "spent");
    }

    private BigDecimal reserved(AccountId owner) {
        return purse(owner, "reserved");
    }

    private BigDecimal purse(AccountId owner, String what) {
        return new Money(jdbc.sql("select coalesce(sum(" + what + "), 0) from purse"
                                + " where holder = :owner and coin = 'REAL' and period < 1000000")
                        .param("owner", owner.value())
                        .query(Long.class)
                        .single())
                .dollars();
    }

    private static Money dollars(String amount) {
        return Money.ofDollars(new BigDecimal(amount));
    }
}
