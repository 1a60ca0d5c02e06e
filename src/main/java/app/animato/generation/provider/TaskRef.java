package app.animato.generation.provider;

/**
 * Names a task at the provider.
 *
 * @param id the provider's number of the task; may appear in logs
 * @param token opens the task to anyone who has it, so it never appears in logs, pages or {@link #toString()}; empty
 *     when the provider gave none
 */
public record TaskRef(String id, String token) {

    @Override
    public String toString() {
        return "task " + id;
    }
}
