package app.animato.account.secondfactor;

/** Bytes as capital letters and the digits from 2 to 7, as RFC 4648 has them: what people can type. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Without the signs that would fill it up; bits that are left over at the end are left out. */
    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << Byte.SIZE | Byte.toUnsignedInt(each);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(buffer >> bits & ALPHABET.length() - 1));
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }
}
