package app.animato.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.money.HouseMoney;
import app.animato.money.Limits;
import app.animato.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class MoneyForMembersViewTest extends ViewTest {

    @Test
    void the_houses_money_is_nobody_elses_business() {
        HouseMoney money = bean(HouseMoney.class);
        assertThatThrownBy(money::report).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> money.allow(person().id(), Limits.NONE)).isInstanceOf(AccessDeniedException.class);
        open("admin/money");
        assertThat(shownText()).doesNotContain("Spent in");
    }
}
