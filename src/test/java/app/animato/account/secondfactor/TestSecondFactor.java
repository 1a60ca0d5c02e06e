package app.animato.account.secondfactor;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.door.OtherWayIn;
import app.animato.account.door.TestDoor;
import app.animato.audit.TestAudit;
import app.animato.testing.TestDatabase;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's app, for tests, and the codes that they have written down. */
public final class TestSecondFactor {

    private final SecondFactorRows rows;
    private final AccountId account;
    private final SharedKey key = SharedKey.create();
    private final List<RecoveryCode> codes = RecoveryCode.create();

    /** The account asks for codes from now on. */
    private TestSecondFactor(SecondFactorRows rows, AccountId account) {
        this.rows = rows;
        this.account = account;
        rows.add(account, key, 0, Instant.EPOCH);
        rows.replaceRecoveryCodes(account, codes);
    }

    public static TestSecondFactor of(AccountId account, TestDatabase database) {
        return new TestSecondFactor(new SecondFactorRows(database.jdbc()), account);
    }

    public static TestSecondFactor of(AccountId account, ApplicationContext application) {
        return new TestSecondFactor(application.getBean(SecondFactorRows.class), account);
    }

    public static SecondFactors all(TestDatabase database) {
        SecondFactorCheck check = check(database, SecondFactorDemand.OPTIONAL, Clock.systemUTC());
        return new SecondFactors(new SecondFactorRows(database.jdbc()), check);
    }

    static SecondFactorCheck check(
            TestDatabase database, SecondFactorDemand demand, Clock clock, OtherWayIn... otherWays) {
        return new SecondFactorCheck(
                new SecondFactorRows(database.jdbc()),
                new SecondFactorSettings(demand),
                TestDoor.otherWays(TestAudit.over(database, clock), otherWays),
                clock);
    }

    static KeyHandover handover(TestDatabase database, Clock clock) {
        return new KeyHandover(
                new SecondFactorRows(database.jdbc()), TestAudit.over(database, clock), database.transaction(), clock);
    }

    /** As if the right password had been typed in the browser of the request. */
    public void passwordTyped(HttpServletRequest request, EmailAddress email) {
        passwordTyped(request, new Account(account, email, Role.MEMBER, Instant.EPOCH), new NextStep.TypeCode());
    }

    /** The same where the house demands codes and the account has none. */
    public static void askedToSetUp(HttpServletRequest request, Account account) {
        passwordTyped(request, account, new NextStep.SetUp(SharedKey.create()));
    }

    private static void passwordTyped(HttpServletRequest request, Account account, NextStep next) {
        request.getSession()
                .setAttribute(
                        Threshold.HALFWAY,
                        new Halfway(account, 0, false, next, Instant.now().plus(next.life())));
    }

    public String code(Instant now) {
        return TimeCode.at(key.secret(), TimeCode.step(now));
    }

    public String recoveryCode(int number) {
        return codes.get(number).reveal();
    }

    public boolean isOn() {
        return rows.exists(account);
    }

    /** What an app shows that was given the key as text. */
    public static String code(String base32, Instant now) {
        return TimeCode.at(bytes(base32), TimeCode.step(now));
    }

    /** For tests that cannot wait for half a minute: what was used counts again. */
    public static void forgetUse(JdbcClient jdbc, String email) {
        jdbc.sql("update second_factor set used_step = 0 where account = (select id from account where email = :email)")
                .param("email", email)
                .update();
    }

    private static byte[] bytes(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (int place = 0; place < base32.length(); place++) {
            number = number.shiftLeft(5)
                    .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(place))));
        }
        byte[] bytes = new byte[base32.length() * 5 / Byte.SIZE];
        for (int place = bytes.length - 1; place >= 0; place--) {
            bytes[place] = number.byteValue();
            number = number.shiftRight(Byte.SIZE);
        }
        return bytes;
    }
}
