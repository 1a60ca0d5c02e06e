package app.animato.sandbox;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How a sandbox behaves.
 *
 * @param port the port on 127.0.0.1; 0 takes any free one
 * @param folder where tasks, photos and films are kept; a sandbox started again on it knows them all
 * @param apiSecret empty for a project that asks for its key only
 * @param taskDuration from Run to the end of a task, if the film is made in time
 * @param concurrencyLimit tasks that may be unfinished at once
 * @param price what a successful task costs, in USD
 * @param avatar whether a task also lists an avatar picture beside its film
 * @param film what the films are like
 * @param echo whether Detail and List repeat the parameters and the callback address; the specification leaves it open
 */
public record SandboxSettings(
        int port,
        Path folder,
        String apiKey,
        String apiSecret,
        Duration taskDuration,
        int concurrencyLimit,
        BigDecimal price,
        boolean avatar,
        FilmSettings film,
        boolean echo,
        Clock clock) {

    public static final int DEFAULT_PORT = 8099;
    public static final String DEFAULT_KEY = "sandbox-key";
    public static final String DEFAULT_SECRET = "sandbox-secret";

    /** Any free port, the sandbox's usual key and secret, eight seconds a task. */
    public static SandboxSettings in(Path folder) {
        return new SandboxSettings(
                0,
                folder.toAbsolutePath().normalize(),
                DEFAULT_KEY,
                DEFAULT_SECRET,
                Duration.ofSeconds(8),
                5,
                new BigDecimal("0.35"),
                false,
                FilmSettings.FULL,
                false,
                Clock.systemUTC());
    }

    public SandboxSettings withPort(int value) {
        return new SandboxSettings(
                value, folder, apiKey, apiSecret, taskDuration, concurrencyLimit, price, avatar, film, echo, clock);
    }

    public SandboxSettings withKey(String key, String secret) {
        return new SandboxSettings(
                port, folder, key, secret, taskDuration, concurrencyLimit, price, avatar, film, echo, clock);
    }

    public SandboxSettings withTaskDuration(Duration value) {
        return new SandboxSettings(
                port, folder, apiKey, apiSecret, value, concurrencyLimit, price, avatar, film, echo, clock);
    }

    public SandboxSettings withConcurrencyLimit(int value) {
        return new SandboxSettings(
                port, folder, apiKey, apiSecret, taskDuration, value, price, avatar, film, echo, clock);
    }

    public SandboxSettings withPrice(BigDecimal value) {
        return new SandboxSettings(
                port, folder, apiKey, apiSecret, taskDuration, concurrencyLimit, value, avatar, film, echo, clock);
    }

    public SandboxSettings withAvatar(boolean value) {
        return new SandboxSettings(
                port, folder, apiKey, apiSecret, taskDuration, concurrencyLimit, price, value, film, echo, clock);
    }

    public SandboxSettings withFilm(FilmSettings value) {
        return new SandboxSettings(
                port, folder, apiKey, apiSecret, taskDuration, concurrencyLimit, price, avatar, value, echo, clock);
    }

    public SandboxSettings withEcho(boolean value) {
        return new SandboxSettings(
                port, folder, apiKey, apiSecret, taskDuration, concurrencyLimit, price, avatar, film, value, clock);
    }

    public SandboxSettings withClock(Clock value) {
        return new SandboxSettings(
                port, folder, apiKey, apiSecret, taskDuration, concurrencyLimit, price, avatar, film, echo, value);
    }
}
