package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class KeepingIT extends RunningAnimato {

    private static final String READY = "() => customElements.get('animato-photo-drop')";

    @Test
    void a_pasted_photo_becomes_a_video_that_can_be_downloaded_and_deleted() throws IOException {
        Page page = newDevice();
        arrive(page);
        paste(page, TestPhotos.portrait(640, 480));
        assertThat(page.getByAltText("Your photo")).isVisible();
        button(page, "Generate").click();
        Locator card = card(page, "Fluffy Hair");
        assertThat(card.getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
        AtomicBoolean broken = new AtomicBoolean();
        page.route(url -> url.contains("/media/"), route -> {
            if (route.request().resourceType().equals("media") && broken.compareAndSet(false, true)) {
                route.abort();
            } else {
                route.resume();
            }
        });
        card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open"))
                .click();
        button(page, "Play").click();
        assertThat(broken).isTrue();
        page.waitForFunction("() => document.querySelector('video.viewer-video').currentTime > 0");

        button(page, "Download").click();
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("MP4"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("animato-fluffy-hair-42.mp4");
        byte[] head = Files.readAllBytes(download.path());
        assertThat(new String(head, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");

        String video = page.locator("video").getAttribute("src");
        String photo = page.getByAltText("The photo it was made from").getAttribute("src");
        button(page, "Delete").click();
        assertThat(page.getByText("Moved to the trash")).isVisible();
        assertThat(page.getByText("There are none yet.")).isVisible();
        page.navigate("trash");
        button(page, "Delete Fluffy Hair for good").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete for good"))
                .click();
        assertThat(page.getByText("The trash is empty.")).isVisible();
        page.waitForCondition(() -> page.request().get(video).status() == 404);
        assertThat(page.request().get(photo)).isOK();
        page.navigate("history");
        assertThat(page.getByText("Nothing here yet.")).isVisible();
        removeFromMyPhotos(page);
        assertThat(page.request().get(photo).status()).isEqualTo(404);
    }

    private static void removeFromMyPhotos(Page page) {
        page.navigate("");
        button(page, "My photos").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the photo of"))
                .click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(page.getByText("The photo is removed.")).isVisible();
    }

    @Test
    void a_photo_can_be_dropped() {
        Page page = newDevice();
        arrive(page);
        page.waitForFunction(READY);
        page.evaluate("""
                encoded => {
                  const bytes = Uint8Array.from(atob(encoded), c => c.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], 'holiday.jpg', { type: 'image/jpeg' }));
                  for (const type of ['dragover', 'drop']) {
                    const beside = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
                    document.querySelector('.effects').dispatchEvent(beside);
                    if (!beside.defaultPrevented) throw new Error(type + ' leads off the page');
                  }
                  document.querySelector('animato-photo-drop')
                    .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(TestPhotos.portrait(640, 480)));
        assertThat(page.getByAltText("Your photo")).isVisible();
    }

    private static void paste(Page page, byte[] photo) {
        page.waitForFunction(READY);
        page.evaluate("""
                encoded => {
                  const bytes = Uint8Array.from(atob(encoded), c => c.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], 'clip.jpg', { type: 'image/jpeg' }));
                  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(photo));
    }
}
