package app.animato.generation;

import org.springframework.modulith.NamedInterface;

/** The engine's steps, for whoever knows that it is time for one. */
@NamedInterface("own")
public interface Steps {

    /**
     * Has the generation looked at now, or as soon as the look that is under way is over. Never throws: what cannot be
     * written down now is found later.
     */
    void poke(GenerationId id);
}
