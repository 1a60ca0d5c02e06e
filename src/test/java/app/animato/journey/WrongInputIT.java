package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class WrongInputIT extends RunningAnimato {

    private static final int TWENTY_ONE_MEGABYTES = 21_000_000;

    @Test
    void each_wrong_input_gets_its_own_sentence_and_nothing_is_made_or_lost() {
        Page page = newDevice();
        arrive(page);
        int runsBefore = SANDBOX.ledger().received().size();

        button(page, "Generate").click();
        String noPhoto = problem(page, "Choose a photo first.");

        choosePhoto(page, TestPhotos.portrait(800, 600));
        assertThat(page.getByAltText("Your photo")).isVisible();
        String chosen = page.getByAltText("Your photo").getAttribute("src");
        chooseEffects(page, "Melting Effect");

        Set<String> sentences = new HashSet<>(Set.of(noPhoto));
        choosePhoto(page, "This is a diary, not a photo.".getBytes(StandardCharsets.UTF_8));
        sentences.add(problem(page, "not a photo"));
        choosePhoto(page, padded(TestPhotos.portrait(800, 600)));
        sentences.add(problem(page, "20 MB"));
        choosePhoto(page, hugePng());
        sentences.add(problem(page, "50,000 pixels|30,000 pixels|megapixels"));
        button(page, "Web address").click();
        page.getByLabel("Photo address").fill("https://127.0.0.1/photo.jpg");
        button(page, "Use address").click();
        sentences.add(problem(page, "address"));
        page.getByLabel("Photo address").fill("http://example.org/photo.jpg");
        button(page, "Use address").click();
        sentences.add(problem(page, "https"));
        page.getByLabel("Seed").fill("abc");
        button(page, "Generate").click();
        // Vaadin says it aloud as well, from another place of the page.
        assertThat(page.locator("vaadin-text-field").getByText("The seed is a whole number from 0 to 4294967295."))
                .isVisible();
        assertThat(sentences).hasSize(6);

        assertThat(page.getByAltText("Your photo")).hasAttribute("src", chosen);
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Melting Effect")))
                .isChecked();
        assertThat(page.getByLabel("Seed")).hasValue("abc");
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(0);
        assertThat(SANDBOX.ledger().received()).hasSize(runsBefore);
        page.navigate("history");
        assertThat(page.getByText("Nothing here yet.")).isVisible();
    }

    private static String problem(Page page, String pattern) {
        Locator problem = page.getByRole(AriaRole.ALERT);
        assertThat(problem).containsText(java.util.regex.Pattern.compile(pattern));
        return problem.textContent();
    }

    private static byte[] padded(byte[] photo) {
        return Arrays.copyOf(photo, TWENTY_ONE_MEGABYTES);
    }

    /** A few bytes that say they are 50,000 pixels wide and high. */
    private static byte[] hugePng() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(50_000)
                        .putInt(50_000)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(png, "IDAT", new byte[3_000]);
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
