package app.animato.generation.ui;

import app.animato.generation.SetId;

/** Lets a person give a whole set away; the studio offers it, and how it is done is another feature's business. */
public interface SetSharing {

    void open(SetId set);
}
