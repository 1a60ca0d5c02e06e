package app.animato.gallery;

import app.animato.account.Account;
import app.animato.account.CurrentAccount;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /my-data.zip}: all that is kept for whoever asks. */
@RestController
class OwnDataController {

    /** Each reads everything that somebody has, twice. */
    private final Semaphore lines = new Semaphore(4);

    private final OwnData data;
    private final CurrentAccount current;

    OwnDataController(OwnData data, CurrentAccount current) {
        this.data = data;
        this.current = current;
    }

    @GetMapping("/my-data.zip")
    void download(HttpServletResponse response) throws IOException {
        Account account = current.findAccount().orElseThrow();
        if (!lines.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("animato-my-data.zip")
                            .build()
                            .toString());
            data.write(account, response.getOutputStream());
        } finally {
            lines.release();
        }
    }
}
