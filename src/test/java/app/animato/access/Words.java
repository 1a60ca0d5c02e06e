package app.animato.access;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.registration.InvitationId;
import app.animato.account.registration.InvitationLife;
import app.animato.audit.AuditFilter;
import app.animato.effect.Effect;
import app.animato.gallery.GalleryKey;
import app.animato.gallery.GalleryWish;
import app.animato.gallery.History;
import app.animato.gallery.HistoryFilter;
import app.animato.gallery.HistoryLayout;
import app.animato.gallery.HistoryOrder;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.delivery.Rendition;
import app.animato.media.intake.Cut;
import app.animato.media.library.MediaLibrary;
import app.animato.media.library.OwnPhoto;
import app.animato.money.Limits;
import app.animato.share.LinkContent;
import app.animato.share.LinkLife;
import app.animato.share.LinkTerms;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What to call an action with that is to be about somebody's things. */
final class Words {

    private final Map<Class<?>, Object> words = new HashMap<>();

    Words(AccountId caller, Things things) {
        Recipe recipe =
                new Recipe(things.photo().photo().id(), things.photo().preview().id(), Effect.CRASH, Seed.DEFAULT);
        words.put(AccountId.class, caller);
        words.put(
                Account.class, new Account(caller, new EmailAddress("caller@example.org"), Role.MEMBER, Instant.now()));
        words.put(things.generation().getClass(), things.generation());
        words.put(things.set().getClass(), things.set());
        words.put(MediaId.class, things.photo().photo().id());
        words.put(things.link().id().getClass(), things.link().id());
        words.put(things.link().getClass(), things.link());
        words.put(things.photo().getClass(), things.photo());
        words.put(OwnPhoto.class, new OwnPhoto(things.photo(), Instant.now(), 1));
        words.put(Recipe.class, recipe);
        words.put(LinkContent.class, LinkContent.of(things.generation()));
        words.put(GalleryKey.class, new GalleryKey(Instant.now(), things.generation()));
        words.put(History.Key.class, new History.Key(Instant.now(), things.generation()));
        words.put(LinkTerms.class, LinkTerms.USUAL);
        words.put(LinkLife.class, LinkLife.DAY);
        words.put(Rendition.class, Rendition.PLAIN);
        words.put(Cut.class, Cut.all(things.photo().photo()));
        words.put(GalleryWish.class, GalleryWish.ALL);
        words.put(HistoryFilter.class, HistoryFilter.ALL);
        words.put(HistoryOrder.class, HistoryOrder.NEWEST_FIRST);
        words.put(HistoryLayout.class, HistoryLayout.USUAL);
        words.put(InvitationId.class, new InvitationId(UUID.randomUUID()));
        words.put(InvitationLife.class, InvitationLife.DAY);
        words.put(Limits.class, Limits.NONE);
        words.put(String.class, "words");
        words.put(int.class, 24);
        words.put(long.class, 1L);
        words.put(boolean.class, true);
        words.put(OutputStream.class, new ByteArrayOutputStream());
        words.put(BooleanSupplier.class, (BooleanSupplier) () -> true);
        words.put(Runnable.class, (Runnable) () -> {});
        words.put(AuditFilter.class, AuditFilter.ALL);
        words.put(MediaKind.class, MediaKind.POSTER);
        words.put(MediaLibrary.MediaVisitor.class, nothing(MediaLibrary.MediaVisitor.class));
        words.put(LiveUpdates.Listener.class, nothing(LiveUpdates.Listener.class));
    }

    private static Object nothing(Class<?> listener) {
        return Proxy.newProxyInstance(
                listener.getClassLoader(), new Class<?>[] {listener}, (proxy, method, arguments) -> null);
    }

    Object[] forCalling(Method method) {
        return Arrays.stream(method.getParameters()).map(this::word).toArray();
    }

    private Object word(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type.equals(Optional.class)) {
            return Optional.empty();
        }
        if (type.equals(Set.class)) {
            return Set.of(element(parameter.getParameterizedType()));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(element(parameter.getParameterizedType()));
        }
        return known(type);
    }

    private Object element(Type collection) {
        return known((Class<?>) ((ParameterizedType) collection).getActualTypeArguments()[0]);
    }

    private Object known(Class<?> type) {
        return Optional.ofNullable(words.get(type))
                .orElseThrow(() -> new AssertionError("Say in Words what to call an action with that wants a " + type));
    }
}
