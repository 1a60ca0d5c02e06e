package app.animato.media.format;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of what a HEIF file holds: its items, where each lies, what is said of it and what it is made from. Read from
 * a bounded block of memory; whatever does not fit together throws a {@link RuntimeException}.
 */
final class HeicIndex {

    private final List<Mp4Box> boxes;
    private final List<Mp4Box> facts;
    private final Map<Long, String> types = new HashMap<>();
    private final Map<Long, HeicPlace> places = new HashMap<>();
    private final Map<Long, List<Integer>> properties = new HashMap<>();
    private final Map<Long, List<Long>> pieces = new HashMap<>();

    /** Takes the content of the box {@code meta}. */
    HeicIndex(ByteBuffer meta) {
        boxes = Mp4Box.children(meta, 4);
        readTypes(HeicTable.of(box("iinf")));
        HeicPlace.readAll(HeicTable.of(box("iloc")), places);
        facts = box("iprp").child("ipco").orElseThrow().children();
        for (var box : box("iprp").children()) {
            if (box.type().equals("ipma")) {
                readProperties(HeicTable.of(box));
            }
        }
        find("iref").ifPresent(references -> readPieces(HeicTable.of(references)));
    }

    long primary() {
        var table = HeicTable.of(box("pitm"));
        return table.number(table.version() == 0 ? 2 : 4);
    }

    /** Empty text for an item that does not exist. */
    String type(long item) {
        return types.getOrDefault(item, "");
    }

    Optional<HeicPlace> place(long item) {
        return Optional.ofNullable(places.get(item));
    }

    /** The items it is made from, in order. */
    List<Long> pieces(long item) {
        return pieces.getOrDefault(item, List.of());
    }

    /** What is said of the item, in the order in which it takes effect. */
    List<Mp4Box> properties(long item) {
        return properties.getOrDefault(item, List.of()).stream()
                .filter(index -> index > 0)
                .map(index -> facts.get(index - 1))
                .toList();
    }

    /** Small content that lies in the index itself. */
    Optional<ByteBuffer> inside() {
        return find("idat").map(Mp4Box::content);
    }

    private void readTypes(HeicTable table) {
        table.number(table.version() == 0 ? 2 : 4);
        for (var entry : Mp4Box.children(table.rest(), 0)) {
            var item = HeicTable.of(entry);
            if (entry.type().equals("infe") && item.version() >= 2) {
                long id = item.number(item.version() == 2 ? 2 : 4);
                item.number(2);
                types.put(id, item.text(4));
            }
        }
    }

    private void readProperties(HeicTable table) {
        boolean wide = (table.flags() & 1) == 1;
        for (long entries = table.number(4); entries > 0; entries--) {
            long item = table.number(table.version() < 1 ? 2 : 4);
            var indexes = new Integer[(int) table.number(1)];
            for (int i = 0; i < indexes.length; i++) {
                indexes[i] = (int) table.number(wide ? 2 : 1) & (wide ? 0x7FFF : 0x7F);
            }
            properties.put(item, List.of(indexes));
        }
    }

    private void readPieces(HeicTable table) {
        int idSize = table.version() == 0 ? 2 : 4;
        for (var box : Mp4Box.children(table.rest(), 0)) {
            if (box.type().equals("dimg")) {
                var reference = HeicTable.plain(box);
                long whole = reference.number(idSize);
                var parts = new Long[(int) reference.number(2)];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = reference.number(idSize);
                }
                pieces.put(whole, List.of(parts));
            }
        }
    }

    private Mp4Box box(String type) {
        return find(type).orElseThrow();
    }

    private Optional<Mp4Box> find(String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
    }
}
