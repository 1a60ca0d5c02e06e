package app.animato.media;

import app.animato.account.AccountId;
import java.util.Collection;
import java.util.Set;

/** Knows which photos something was made from; those are not to be removed. */
public interface PhotoUses {

    /** Of the owner's given photos those that are in use. */
    Set<MediaId> among(AccountId owner, Collection<MediaId> photos);
}
