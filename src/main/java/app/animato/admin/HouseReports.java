package app.animato.admin;

import app.animato.account.AccountId;
import app.animato.account.administration.AccountDirectory;
import app.animato.generation.LiveUpdates;
import app.animato.generation.oversight.LineShare;
import app.animato.generation.oversight.Oversight;
import app.animato.generation.oversight.Trouble;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts together what the owner of the house wants to know; the services it asks refuse everybody else. */
@Service
public class HouseReports {

    private final Oversight oversight;
    private final AccountDirectory directory;

    HouseReports(Oversight oversight, AccountDirectory directory) {
        this.oversight = oversight;
        this.directory = directory;
    }

    public HouseReport now() {
        List<LineShare> line = oversight.line();
        List<Trouble> troubles = oversight.troubles();
        Set<AccountId> people = Stream.concat(
                        line.stream().map(LineShare::account), troubles.stream().map(Trouble::account))
                .collect(Collectors.toSet());
        return new HouseReport(oversight.provider(), line, troubles, directory.addresses(people));
    }

    /** Tells, from any thread, that something of it may have changed. */
    public LiveUpdates.Subscription subscribe(Runnable changed) {
        return oversight.subscribe(changed);
    }
}
