package app.animato.generation.engine;

import app.animato.generation.Generations;
import app.animato.money.Coin;
import app.animato.money.OtherMoney;
import jakarta.annotation.PostConstruct;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps a house with real videos under way from being opened with the sandbox by mistake: it looks before anything else
 * starts, and whoever does want it says so.
 */
@Component
class RealWork {

    private final OtherMoney money;
    private final Generations generations;
    private final boolean trial;

    RealWork(OtherMoney money, Generations generations, @Value("${animato.sandbox.trial:false}") boolean trial) {
        this.money = money;
        this.generations = generations;
        this.trial = trial;
    }

    @PostConstruct
    void look() {
        if (money.coin() == Coin.REAL && !trial) {
            int open = generations.findUnfinishedInOtherMoney().size();
            if (open > 0) {
                throw new RealWorkException(open);
            }
        }
    }
}
