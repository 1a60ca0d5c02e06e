package app.animato.media.format;

import java.util.Map;

/**
 * Where an item of a HEIF file lies.
 *
 * @param inIndex whether it is counted from the beginning of the index's own content instead of the file's
 * @param inOnePiece whether that is all of it; if not, this is only its beginning
 */
record HeicPlace(boolean inIndex, long from, long length, boolean inOnePiece) {

    /** Reads the table {@code iloc}. Items that lie elsewhere than in this file are passed over. */
    static void readAll(HeicTable table, Map<Long, HeicPlace> places) {
        int sizes = (int) table.number(1);
        int offsetSize = sizes >> 4;
        int lengthSize = sizes & 0xF;
        sizes = (int) table.number(1);
        int baseSize = sizes >> 4;
        int indexSize = table.version() > 0 ? sizes & 0xF : 0;
        for (long items = table.number(table.version() < 2 ? 2 : 4); items > 0; items--) {
            long item = table.number(table.version() < 2 ? 2 : 4);
            int method = table.version() > 0 ? (int) table.number(2) & 0xF : 0;
            boolean here = table.number(2) == 0 && method <= 1;
            long base = table.number(baseSize);
            long extents = table.number(2);
            if (extents > 1 && indexSize + offsetSize + lengthSize == 0) {
                throw new IllegalArgumentException("Thousands of places may be told in no byte at all");
            }
            for (long i = 0; i < extents; i++) {
                table.number(indexSize);
                long from = base + table.number(offsetSize);
                long length = table.number(lengthSize);
                if (i == 0 && here) {
                    places.put(item, new HeicPlace(method == 1, from, length, extents == 1));
                }
            }
        }
    }
}
