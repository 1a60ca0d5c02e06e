package app.animato.gallery;

import app.animato.generation.GenerationStatus;
import java.util.Arrays;
import java.util.List;

/** The statuses as a person tells them apart. */
public enum HistoryPart {
    IN_THE_MAKING,
    DONE,
    FAILED,
    CANCELLED,
    UNCONFIRMED;

    public static HistoryPart of(GenerationStatus status) {
        return switch (status) {
            case WAITING, SUBMITTING, QUEUED, RUNNING, COLLECTING -> IN_THE_MAKING;
            case SUCCEEDED -> DONE;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
            case UNCONFIRMED -> UNCONFIRMED;
        };
    }

    List<String> statuses() {
        return Arrays.stream(GenerationStatus.values())
                .filter(status -> of(status) == this)
                .map(Enum::name)
                .toList();
    }
}
