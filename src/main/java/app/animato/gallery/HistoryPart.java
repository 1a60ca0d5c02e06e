package app.animato.gallery;

import app.animato.generation.GenerationStatus;
import java.util.Arrays;
import java.util.List;

/** The statuses as a person tells them apart. */
public enum HistoryPart {
    IN_THE_MAKING("In the making"),
    DONE("Done"),
    FAILED("Failed"),
    CANCELLED("Cancelled"),
    UNCONFIRMED("Unconfirmed");

    private final String label;

    HistoryPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

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
