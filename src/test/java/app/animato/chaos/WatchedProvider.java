package app.animato.chaos;

import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands between the application and its real provider, tells of every Run, and lets the trap snap at its points. */
final class WatchedProvider implements InvocationHandler {

    private final VideoProvider provider;
    private final Wire wire;
    private final Trap trap;

    private WatchedProvider(VideoProvider provider, Wire wire, Trap trap) {
        this.provider = provider;
        this.wire = wire;
        this.trap = trap;
    }

    static BeanPostProcessor wrapping(Wire wire, Trap trap) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof VideoProvider provider
                                && bean.getClass().getPackageName().equals("app.animato.wiro")
                        ? Proxy.newProxyInstance(
                                VideoProvider.class.getClassLoader(),
                                new Class<?>[] {VideoProvider.class},
                                new WatchedProvider(provider, wire, trap))
                        : bean;
            }
        };
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "submit" -> submit(method, given);
            case "look" -> look(method, given);
            case "cancel" -> cancel(method, given);
            case "download" -> download(method, given);
            default -> call(method, given);
        };
    }

    private @Nullable Object submit(Method method, Object[] given) throws Throwable {
        long seed = ((VideoRequest) given[0]).seed();
        wire.say(Wire.Sign.SUBMIT, seed);
        trap.pass(KillPoint.BEFORE_SENDING);
        Object outcome = call(method, given);
        wire.say(Wire.Sign.SUBMITTED, seed);
        if (outcome instanceof SubmitOutcome.Accepted) {
            trap.pass(KillPoint.AFTER_REPLY);
        }
        return outcome;
    }

    private @Nullable Object look(Method method, Object[] given) throws Throwable {
        Object truth = call(method, given);
        trap.pass(KillPoint.TRACKING);
        return truth;
    }

    private @Nullable Object cancel(Method method, Object[] given) throws Throwable {
        Object outcome = call(method, given);
        trap.pass(KillPoint.CANCELLING);
        return outcome;
    }

    private @Nullable Object download(Method method, Object[] given) throws Throwable {
        trap.passWhileGrowing((Path) given[1]);
        Object outcome = call(method, given);
        trap.pass(KillPoint.COPIED);
        return outcome;
    }

    private @Nullable Object call(Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(provider, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
