package app.animato.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What people do with whatever makes their videos; what it returns is promised. */
interface House {

    String newAccount(String email);

    String newPhoto(String owner, byte[] jpeg) throws IOException;

    String ask(String owner, String photo, String effect, long seed) throws IOException;

    void cancel(String owner, String generation);

    Inventory inventory();

    /**
     * What is kept.
     *
     * @param files of everything that is kept, where a row says that it is
     * @param loose files that are known to have no row, or need not have one
     */
    record Inventory(List<Kept> generations, Set<String> files, Set<String> loose) {}

    /**
     * A generation.
     *
     * @param video the file; empty when there is none
     * @param poster the file; empty when there is none
     */
    record Kept(String id, long seed, String status, String video, String poster) {}
}
