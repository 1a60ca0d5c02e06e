package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.access.Actions.Action;
import app.animato.account.AccountId;
import app.animato.testing.People;
import app.animato.testing.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Every action of every service, called by somebody it is not for. What is expected of it is in {@code actions.txt}. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsTest {

    private final ApplicationContext application;
    private final Map<String, String> expected = new TreeMap<>();
    private final Map<String, Action> actions = new TreeMap<>();
    private final Household house;

    @Autowired
    ActionsTest(ApplicationContext application) throws IOException {
        this.application = application;
        this.house = Household.of(application);
    }

    @BeforeAll
    void look() {
        Actions.of(application).forEach(action -> actions.put(action.name(), action));
        Listing.read("access/actions.txt").forEach(line -> {
            String[] words = line.split(" +", 2);
            expected.put(words[1], words[0]);
        });
    }

    @AfterEach
    void actAsNobody() {
        application.getBean(SecurityContextHolderStrategy.class).clearContext();
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_action_is_listed_with_what_keeps_it() {
        assertThat(expected.keySet())
                .as("actions.txt names every action; say what keeps a new one to those it is for")
                .containsExactlyInAnyOrderElementsOf(actions.keySet());
        assertThat(expected.values()).isSubsetOf("owner", "person", "self", "house", "public", "inside");
    }

    @Test
    void what_is_about_somebodys_things_is_told_whose_first() {
        assertThat(Stream.concat(kept("owner"), kept("person")))
                .allMatch(action -> action.method().getParameterTypes()[0].equals(AccountId.class));
    }

    @TestFactory
    Stream<DynamicTest> what_is_anothers_answers_like_none_and_is_left_alone() {
        return kept("owner")
                .map(action -> DynamicTest.dynamicTest(action.name(), () -> {
                    String before = house.hersAsKept();
                    Things never = house.nobodys();
                    String foreign = house.hers().anonymous(outcome(action, house.hers()));
                    String missing = never.anonymous(outcome(action, never));
                    assertThat(foreign).isEqualTo(missing);
                    assertThat(house.hersAsKept()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_anothers_is_in_what_a_person_gets() {
        return kept("person")
                .map(action -> DynamicTest.dynamicTest(action.name(), () -> {
                    String before = house.hersAsKept();
                    assertThat(outcome(action, house.hers()))
                            .matches(answer -> !house.hers().isIn(answer));
                    assertThat(house.hersAsKept()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_the_house_is_kept_by_is_for_its_owner_alone() {
        return kept("house")
                .map(action -> DynamicTest.dynamicTest(action.name(), () -> {
                    actAsNobody();
                    assertThat(callAboutNobody(action)).get().isInstanceOf(AccessDeniedException.class);
                    People.actAs(house.ada(), application);
                    assertThat(callAboutNobody(action)).get().isInstanceOf(AccessDeniedException.class);
                    People.actAs(house.olga(), application);
                    assertThat(callAboutNobody(action).filter(AccessDeniedException.class::isInstance))
                            .isEmpty();
                }));
    }

    private Stream<Action> kept(String how) {
        return actions.values().stream().filter(action -> how.equals(expected.get(action.name())));
    }

    /** By Bob: what he is told, or why he is refused. */
    private String outcome(Action action, Things things) {
        Object[] words = new Words(house.bob().id(), things).forCalling(action.method());
        String told;
        try {
            told = String.valueOf(action.method().invoke(action.service(), words));
        } catch (InvocationTargetException refused) {
            told = String.valueOf(refused.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
        return told + written(words);
    }

    private static String written(Object[] words) {
        return String.join(
                "",
                Arrays.stream(words)
                        .filter(ByteArrayOutputStream.class::isInstance)
                        .map(file -> ((ByteArrayOutputStream) file).toString(StandardCharsets.ISO_8859_1))
                        .toList());
    }

    /** What it is refused with, if it is. */
    private Optional<Throwable> callAboutNobody(Action action) {
        Words words = new Words(new AccountId(UUID.randomUUID()), house.nobodys());
        try {
            action.method().invoke(action.service(), words.forCalling(action.method()));
            return Optional.empty();
        } catch (InvocationTargetException refused) {
            return Optional.ofNullable(refused.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
