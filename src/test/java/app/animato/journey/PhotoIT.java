package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything about the photo before a video is asked for. */
class PhotoIT extends RunningAnimato {

    @Test
    void a_photo_is_tried_cut_by_keyboard_chosen_again_and_brought_from_a_phone() throws IOException {
        Page page = newDevice();
        arrive(page);
        inspect(page, "photo-empty");

        button(page, "Try it with our sample").click();
        assertSize(page, 1200, 1500);
        inspect(page, "photo-chosen");

        button(page, "Crop and turn").press("Enter");
        press(page, "Bottom right corner", "Shift+ArrowLeft", "Shift+ArrowLeft", "ArrowUp");
        assertThat(size(page)).hasText("1,072 × 1,492 pixels, 0 from the left, 0 from the top");
        press(page, "Turn right", "Enter");
        assertThat(size(page)).hasText("1,492 × 1,072 pixels, 8 from the left, 0 from the top");
        inspect(page, "photo-crop");
        press(page, "Use this part", "Enter");
        assertSize(page, 1492, 1072);

        cropBeforeItIsThere(page);
        assertThat(size(page)).hasText("1,200 × 1,200 pixels, 0 from the left, 146 from the top");
        press(page, "Move the frame", "Shift+ArrowDown");
        press(page, "Top left corner", "Shift+ArrowDown");
        assertThat(size(page)).hasText("1,136 × 1,136 pixels, 64 from the left, 274 from the top");
        press(page, "Use this part", "Enter");
        assertSize(page, 1136, 1136);

        chooseAgain(page);
        takeFromAPhone(page);
        refuse(page);
    }

    /** The photo does not come at first, and then not at once. */
    private static void cropBeforeItIsThere(Page page) {
        page.reload();
        assertSize(page, 1492, 1072);
        List<Route> asked = new ArrayList<>();
        page.route(url -> url.contains("/media/"), asked::add);
        button(page, "Crop and turn").press("Enter");
        page.waitForCondition(() -> asked.size() == 1);
        asked.getFirst().abort();
        button(page, "Try again").press("Enter");
        page.waitForCondition(() -> asked.size() == 2);
        assertThat(button(page, "Use this part")).isDisabled();
        press(page, "Turn left", "Enter");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Square"))
                .check();
        assertThat(page.locator("animato-photo-crop")).hasAttribute("ratio", "1:1");
        asked.getLast().resume();
        page.unrouteAll();
        assertThat(button(page, "Use this part")).isEnabled();
    }

    private static void chooseAgain(Page page) {
        button(page, "My photos").press("Enter");
        Locator photos = page.getByRole(AriaRole.LISTITEM);
        assertThat(photos).hasCount(3);
        inspect(page, "photo-own");
        photos.nth(1).getByRole(AriaRole.BUTTON).last().press("Enter");
        button(page, "Remove").press("Enter");
        assertThat(photos).hasCount(2);
        photos.last().getByRole(AriaRole.BUTTON).first().press("Enter");
        assertSize(page, 1200, 1500);
    }

    private static void takeFromAPhone(Page page) throws IOException {
        String before = photo(page).getAttribute("src");
        byte[] heic = Files.readAllBytes(Path.of("src/test/resources/heic/portrait-grid.heic"));
        page.getByLabel("Photo", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("IMG_0001.HEIC", "image/heic", heic));
        assertThat(photo(page)).not().hasAttribute("src", before);
        assertSize(page, 1200, 1500);
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  for (const name of ['one', 'two']) data.items.add(new File([name], name + '.txt'));
                  const area = document.querySelector('.photo-area');
                  for (const type of ['dragenter', 'dragover', 'drop'])
                    area.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.getByText("That file is not a photo Animato can read.")).isVisible();
        assertThat(page.getByText("2 files were dropped.")).isVisible();
    }

    private static void refuse(Page page) {
        String before = photo(page).getAttribute("src");
        choosePhoto(page, "GIF89a and nothing else".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByText("That is a GIF.")).isVisible();
        assertThat(photo(page)).hasAttribute("src", before);
        assertThat(page.locator(".photo-preview")).hasCount(0);
        inspect(page, "photo-refused");
    }

    @Test
    void on_a_phone_the_photo_leaves_more_than_half_of_the_screen_to_the_rest() {
        int height = 844;
        Page page = newDevice(new Browser.NewContextOptions()
                .setViewportSize(390, height)
                .setHasTouch(true)
                .setIsMobile(true));
        arrive(page);
        inspect(page, "photo-phone-empty");
        choosePhoto(page, TestPhotos.portrait(900, 1200));
        assertSize(page, 900, 1200);
        assertThat(page.locator("animato-photo-drop").boundingBox().height).isLessThan(0.45 * height);
        inspect(page, "photo-phone-chosen");
        button(page, "Crop and turn").tap();
        assertThat(size(page)).containsText("900 × 1,200 pixels");
        inspect(page, "photo-phone-crop");
    }

    private static void press(Page page, String name, String... keys) {
        for (String key : keys) {
            button(page, name).press(key);
        }
    }

    private static Locator photo(Page page) {
        return page.getByAltText("Your photo");
    }

    private static Locator size(Page page) {
        return page.locator("animato-photo-crop").getByRole(AriaRole.STATUS);
    }

    private static void assertSize(Page page, int width, int height) {
        assertThat(photo(page)).hasAttribute("width", Integer.toString(width));
        assertThat(photo(page)).hasAttribute("height", Integer.toString(height));
        assertThat(photo(page)).isVisible();
    }
}
