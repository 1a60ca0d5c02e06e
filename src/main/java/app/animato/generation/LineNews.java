package app.animato.generation;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What the line before the provider wants to hear of. */
@NamedInterface("own")
public interface LineNews {

    /** To be called after every committed change of a generation. */
    void moved(Optional<GenerationStatus> before, GenerationStatus after);

    /** Something has changed that may let the next one go. */
    void stir();
}
