package app.animato.chaos;

import app.animato.effect.Effect;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/** Those who click; they remember what they were promised. Not for several threads. */
final class People {

    private static final long FIRST_SEED = 1_000_000;
    private static final int HOUSEHOLD = 3;
    private static final List<Effect> EFFECTS = List.of(Effect.values());

    private final Random chance;
    private final List<Photo> photos = new ArrayList<>();
    private final List<World.Click> clicks = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    private record Photo(String owner, String id) {}

    private record Asked(int click, String owner, String generation) {}

    People(Random chance) {
        this.chance = chance;
    }

    List<World.Click> clicks() {
        return List.copyOf(clicks);
    }

    /** One more person or one more photo, until there are enough. */
    void settleIn(HouseCall house) {
        while (photos.size() < HOUSEHOLD) {
            house.newAccount("person" + photos.size() + "." + chance.nextInt(1_000_000) + "@example.org")
                    .ifPresent(owner -> keepPhoto(house, owner));
        }
        keepPhoto(house, photos.get(chance.nextInt(HOUSEHOLD)).owner());
    }

    void click(HouseCall house) {
        Photo photo = photos.get(chance.nextInt(photos.size()));
        Effect effect = EFFECTS.get(chance.nextInt(EFFECTS.size()));
        long seed = FIRST_SEED + clicks.size();
        Optional<String> generation = house.ask(photo.owner(), photo.id(), effect.name(), seed);
        clicks.add(new World.Click(seed, generation.isPresent(), false));
        generation.ifPresent(id -> asked.add(new Asked(clicks.size() - 1, photo.owner(), id)));
    }

    /** Changes its mind about one of the last few wishes. */
    void regret(HouseCall house) {
        if (asked.isEmpty()) {
            return;
        }
        Asked one = asked.get(Math.max(0, asked.size() - 1 - chance.nextInt(3)));
        World.Click click = clicks.get(one.click());
        clicks.set(one.click(), new World.Click(click.seed(), click.confirmed(), true));
        house.cancel(one.owner(), one.generation());
    }

    private void keepPhoto(HouseCall house, String owner) {
        house.newPhoto(owner, photo()).ifPresent(id -> photos.add(new Photo(owner, id)));
    }

    private byte[] photo() {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x += 20) {
            for (int y = 0; y < picture.getHeight(); y += 20) {
                int color = Color.HSBtoRGB(chance.nextFloat(), 0.5f, 0.9f);
                for (int pixel = 0; pixel < 400; pixel++) {
                    picture.setRGB(x + pixel % 20, y + pixel / 20, color);
                }
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return jpeg.toByteArray();
    }
}
