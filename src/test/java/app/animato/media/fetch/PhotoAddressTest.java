package app.animato.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.animato.media.refusal.AddressRefusal;
import app.animato.media.refusal.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://2130706433/ | NOT_PUBLIC",
                "https://0x7f.1/ | NOT_PUBLIC",
                "https://0x7f000001/ | NOT_PUBLIC",
                "https://0177.0.0.1/ | NOT_PUBLIC",
                "https://017700000001/ | NOT_PUBLIC",
                "https://127.1/ | NOT_PUBLIC",
                "https://127.0.0.1/ | NOT_PUBLIC",
                "https://127.0.0.1./ | NOT_PUBLIC",
                "https://1.1.1.1/ | NOT_PUBLIC",
                "https://1.1.1.1.1/ | NOT_PUBLIC",
                "https://example.0x7f/ | NOT_PUBLIC",
                "https://example.1/ | NOT_PUBLIC",
                "https://127。0。0。1/ | NOT_PUBLIC",
                "https://１２７.0.0.1/ | NOT_PUBLIC",
                "https://①②⑦.0.0.1/ | NOT_PUBLIC",
                "https://[::1]/ | NOT_PUBLIC",
                "https://[::ffff:127.0.0.1]/ | NOT_PUBLIC",
                "https://[fe80::1%25eth0]/ | NOT_PUBLIC",
                "https://[fe80::1%eth0]/ | NOT_PUBLIC",
                "https://[2606:4700::1111]/ | NOT_PUBLIC",
                "https://localhost/ | NOT_PUBLIC",
                "https://LOCALHOST/ | NOT_PUBLIC",
                "https://localhost./ | NOT_PUBLIC",
                "https://intranet/photo.jpg | NOT_PUBLIC",
                "https:///photo.jpg | NOT_AN_ADDRESS",
                "https://:443/photo.jpg | NOT_AN_ADDRESS",
                "https:// | NOT_AN_ADDRESS",
                "https:photo.jpg | NOT_AN_ADDRESS",
                "https://exa mple.com/ | NOT_AN_ADDRESS",
                "https://example..com/ | NOT_AN_ADDRESS",
                "https://.example.com/ | NOT_AN_ADDRESS",
                "https://example.com../ | NOT_AN_ADDRESS",
                "https://-example.com/ | NOT_AN_ADDRESS",
                "https://exam_ple.com/ | NOT_AN_ADDRESS",
                "https://example%2ecom/ | NOT_AN_ADDRESS",
                "https://127.0.0.1%00.example.com/ | NOT_AN_ADDRESS",
                "https://example.com\\@127.0.0.1/ | NOT_AN_ADDRESS",
                "https://example.com#@127.0.0.1/ | https://example.com/",
                "https://example.com:80/ | OTHER_PORT",
                "https://example.com:22/ | OTHER_PORT",
                "https://example.com:0443/ | OTHER_PORT",
                "https://example.com:443:443/ | OTHER_PORT",
                "https://example.com:x/ | OTHER_PORT",
                "https://me:secret@example.com/ | WITH_PASSWORD",
                "https://me@example.com/ | WITH_PASSWORD",
                "https://@example.com/ | WITH_PASSWORD",
                "https://example.com@127.0.0.1/ | WITH_PASSWORD",
                "http://example.com/ | NOT_HTTPS",
                "ftp://example.com/ | NOT_HTTPS",
                "file:///etc/passwd | NOT_HTTPS",
                "jar:https://example.com/x.jar!/ | NOT_HTTPS",
                "gopher://example.com/ | NOT_HTTPS",
                "data:image/png;base64,AAAA | NOT_HTTPS",
                "example.com/photo.jpg | NOT_AN_ADDRESS",
                "//example.com/photo.jpg | NOT_AN_ADDRESS",
                "a photo | NOT_AN_ADDRESS",
                "https://example.com | https://example.com/",
                "HTTPS://Example.COM/A.jpg | https://example.com/A.jpg",
                "https://example.com./a.jpg | https://example.com/a.jpg",
                "https://example.com:443/a.jpg?w=1&h=2#top | https://example.com/a.jpg?w=1&h=2",
                "https://example.com:/a.jpg | https://example.com/a.jpg",
                "https://bücher.example/ä.jpg | https://xn--bcher-kva.example/%C3%A4.jpg",
                "https://xn--bcher-kva.example/ | https://xn--bcher-kva.example/",
                "https://cdn-1.example.com/a%20b.jpg | https://cdn-1.example.com/a%20b.jpg"
            })
    void readsAnAddressOrRefusesIt(String typed, String expected) throws RefusedException {
        if (expected.startsWith("https:")) {
            assertThat(PhotoAddress.of(typed).uri()).hasToString(expected);
        } else {
            var refused = catchThrowableOfType(RefusedException.class, () -> PhotoAddress.of(typed));
            assertThat(refused.reason()).isEqualTo(AddressRefusal.valueOf(expected));
        }
    }
}
