package app.animato.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.money.Budgets;
import app.animato.money.Money;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MoneyViewTest extends ViewTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Override
    protected boolean ownsTheHouse() {
        return true;
    }

    @BeforeEach
    @AfterEach
    void theBooksAreEmpty() {
        for (String table : List.of("purse", "expense", "account_budget")) {
            bean(JdbcClient.class).sql("delete from " + table).update();
        }
    }

    @Test
    void the_owner_sees_what_the_house_spent_and_when() {
        AccountId somebody = archive().newOwner();
        count(somebody.value(), "1.40", "0.70", 4);
        count(new UUID(0, 0), "1.40", "0.70", 4);
        open("admin/money");
        assertThat(shownText())
                .contains("Spent in ", "$1.40", "$0.70 is set aside for videos under way.")
                .contains("Months and days begin by the clock of UTC.")
                .contains(somebody + "@example.org", "$2.10 of $25.00 used", "4 of 100 videos today");
        assertThat(find(NativeTable.class).all())
                .hasSize(2)
                .allSatisfy(table -> assertThat(text(table)).contains("Spent", "$1.40"));
    }

    @Test
    void nothing_spent_is_said_in_words() {
        open("admin/money");
        assertThat(shownText()).contains("$0.00", "Nothing was spent.").doesNotContain("may have been charged");
    }

    @Test
    void what_may_have_been_charged_is_told() {
        bean(JdbcClient.class)
                .sql("insert into expense (wish, account, coin, asked_on, reserved, spent, state)"
                        + " values (:wish, :wish, 'REAL', :today, 350000, 0, 'UNCLEAR')")
                .param("wish", UUID.randomUUID())
                .param("today", today)
                .update();
        open("admin/money");
        assertThat(shownText()).contains("1 video of the last twelve months may have been charged", "$0.35 at most");
    }

    @Test
    void what_is_still_set_aside_for_earlier_months_is_told_beside_this_one() {
        bean(JdbcClient.class)
                .sql("insert into expense (wish, account, coin, asked_on, reserved, spent, state)"
                        + " values (:wish, :wish, 'REAL', :before, 350000, 0, 'RESERVED')")
                .param("wish", UUID.randomUUID())
                .param("before", today.withDayOfMonth(1).minusDays(1))
                .update();
        open("admin/money");
        assertThat(shownText()).contains("$0.35 is still set aside for videos of earlier months");
    }

    @Test
    void the_owner_allows_an_account_more_or_less_than_everybody() {
        open("admin/money");
        change();
        field("US dollars in a month").setValue("much");
        click("Save");
        assertThat(field("US dollars in a month").isInvalid()).isTrue();
        field("US dollars in a month").setValue("12,50");
        field("Videos on a day").setValue("3");
        click("Save");
        assertThat(shownText()).contains("$0.00 of $12.50 used", "0 of 3 videos today");
        assertThat(bean(Budgets.class).balance(person().id()).left()).contains(Money.ofDollars(new BigDecimal("12.5")));
        change();
        field("US dollars in a month").setValue("");
        click("Save");
        assertThat(shownText()).contains("0 of 3 videos today").doesNotContain("$12.50");
    }

    @Test
    void who_allows_something_to_an_account_that_just_went_is_told_so() {
        AccountId leaving = archive().newOwner();
        count(leaving.value(), "1.40", "0.70", 4);
        open("admin/money");
        change(leaving + "@example.org");
        bean(JdbcClient.class)
                .sql("update account set deleted_at = created_at where id = :id")
                .param("id", leaving.value())
                .update();
        field("Videos on a day").setValue("3");
        click("Save");
        assertThat(test(find(Notification.class).single()).getText()).isEqualTo("This account is not there any more.");
        assertThat(bean(JdbcClient.class)
                        .sql("select count(*) from account_budget")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void change() {
        change(person().email().value());
    }

    private void change(String email) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter(("Change the budget of " + email)::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void count(UUID holder, String spent, String reserved, int videos) {
        int month = today.getYear() * 100 + today.getMonthValue();
        for (int period : new int[] {month, month * 100 + today.getDayOfMonth()}) {
            bean(JdbcClient.class)
                    .sql("insert into purse (holder, period, coin, reserved, spent, videos)"
                            + " values (:holder, :period, 'REAL', :reserved, :spent, :videos)")
                    .param("holder", holder)
                    .param("period", period)
                    .param("reserved", Money.ofDollars(new BigDecimal(reserved)).micros())
                    .param("spent", Money.ofDollars(new BigDecimal(spent)).micros())
                    .param("videos", videos)
                    .update();
        }
    }
}
