package app.animato.money;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is counted with just now. */
@Component
class Till {

    private final Coin coin;

    Till(@Value("${animato.sandbox.active:false}") boolean sandbox) {
        this.coin = sandbox ? Coin.PLAY : Coin.REAL;
    }

    Coin coin() {
        return coin;
    }
}
