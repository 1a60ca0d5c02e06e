package app.animato.media;

import app.animato.account.AccountId;
import java.util.Collection;
import java.util.Map;

/** Knows which photos something was made from; those are not removed alone. */
public interface PhotoUses {

    /** Of the owner's given photos those that are in use, and how many videos or wishes for one have each. */
    Map<MediaId, Integer> count(AccountId owner, Collection<MediaId> photos);
}
