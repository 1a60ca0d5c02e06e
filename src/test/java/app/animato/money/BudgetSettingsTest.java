package app.animato.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BudgetSettingsTest {

    @Test
    void a_limit_is_a_number_or_none() {
        BudgetSettings settings = new BudgetSettings("100", "None", "7", "none", BigDecimal.ONE, "Europe/Berlin");
        assertThat(settings.houseLimits().month()).contains(Money.ofDollars(new BigDecimal(100)));
        assertThat(settings.houseLimits().videos()).contains(7);
        assertThat(settings.accountLimits()).isEqualTo(Limits.NONE);
        assertThat(settings.place()).hasToString("Europe/Berlin");
    }

    @Test
    void what_is_neither_stops_the_start_by_name() {
        assertThatThrownBy(() -> new BudgetSettings("much", "25", "none", "none", BigDecimal.ONE, ""))
                .hasMessageContaining("animato.budget.house must be a number or none, not much");
        assertThatThrownBy(() -> new BudgetSettings("100", "-1", "none", "none", BigDecimal.ONE, ""))
                .hasMessageContaining("animato.budget.account must not be negative");
        assertThatThrownBy(() -> new BudgetSettings("100", "25", "none", "none", BigDecimal.ONE, "Mars"))
                .hasMessageContaining("animato.budget.zone is no time zone: Mars");
    }

    @Test
    void nothing_is_ever_booked_cheaper_than_it_is() {
        assertThat(Money.ofDollars(new BigDecimal("0.0000001"))).isEqualTo(new Money(1));
        assertThat(Money.ofDollars(new BigDecimal("0.35"))).isEqualTo(new Money(350_000));
        assertThat(Money.ofDollars(new BigDecimal("1e15")).dollars()).isEqualByComparingTo("1000000000");
    }
}
