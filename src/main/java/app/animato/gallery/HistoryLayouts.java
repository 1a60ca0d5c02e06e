package app.animato.gallery;

import app.animato.account.AccountId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each person has set up the history; the same on all their devices, and there before the page is drawn. */
@Repository
public class HistoryLayouts {

    private final JdbcClient jdbc;

    HistoryLayouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public HistoryLayout find(AccountId account) {
        return jdbc.sql("select layout from history_layout where account = :account")
                .param("account", account.value())
                .query(String.class)
                .optional()
                .map(HistoryLayout::stored)
                .orElse(HistoryLayout.USUAL);
    }

    public void keep(AccountId account, HistoryLayout layout) {
        if (!update(account, layout)) {
            try {
                jdbc.sql("insert into history_layout (account, layout) values (:account, :layout)")
                        .param("account", account.value())
                        .param("layout", layout.spelled())
                        .update();
            } catch (DuplicateKeyException fromAnotherPageMeanwhile) {
                update(account, layout);
            }
        }
    }

    private boolean update(AccountId account, HistoryLayout layout) {
        return jdbc.sql("update history_layout set layout = :layout where account = :account")
                        .param("layout", layout.spelled())
                        .param("account", account.value())
                        .update()
                > 0;
    }
}
