package app.animato.gallery;

/**
 * A video as the wall in the browser knows it.
 *
 * @param key its place, see {@link GalleryKey}
 * @param seed as text: browsers reckon with fewer digits
 * @param poster where its small poster is
 * @param at when it was asked for, in milliseconds since the epoch
 */
public record WallItem(
        String id, String key, String effect, String seed, String poster, String video, boolean favourite, long at) {

    public static WallItem of(GalleryItem item) {
        return new WallItem(
                item.id().toString(),
                item.key().toString(),
                item.effect().value(),
                Long.toString(item.seed()),
                item.poster().smallAddress(),
                item.video().address(),
                item.favourite(),
                item.askedAt().toEpochMilli());
    }
}
