package app.animato.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class GlyphTest {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z-]+)\"");

    @Test
    void each_is_drawn_and_nothing_is_drawn_for_nobody() throws IOException {
        Set<String> ours = Arrays.stream(Glyph.values()).map(Glyph::symbol).collect(Collectors.toSet());
        Set<String> drawn = SYMBOL.matcher(file("icons/glyphs.svg"))
                .results()
                .map(symbol -> symbol.group(1))
                .collect(Collectors.toSet());
        String viewer = file("viewer.js");
        assertThat(drawn).containsAll(ours);
        assertThat(drawn)
                .allSatisfy(symbol -> assertThat(ours.contains(symbol) || viewer.contains("'" + symbol + "'"))
                        .as(symbol)
                        .isTrue());
    }

    @Test
    void each_is_found_by_its_symbol() {
        assertThat(Glyph.values())
                .allSatisfy(glyph -> assertThat(Glyph.of(glyph.symbol())).isEqualTo(glyph));
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource(ClientFiles.PLACE + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
