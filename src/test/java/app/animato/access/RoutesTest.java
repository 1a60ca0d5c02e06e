package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.administration.AccountAdministration;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address, asked for by everybody. What is expected of it is in {@code routes.txt}. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-security-policy", "set-cookie");

    private static final Pattern MOMENT = Pattern.compile("<div id='created'>[^<]*</div>");

    private final ApplicationContext application;
    private final int port;
    private final Household house;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final List<Route> routes = Listing.read("access/routes.txt").stream()
            .map(line -> line.split(" +", -1))
            .map(words -> new Route(words[0], words[1], words[2], List.of(words).subList(3, words.length)))
            .toList();

    private record Route(String way, String address, String triedAs, List<String> outcomes) {

        String name() {
            return way + " " + address;
        }
    }

    @Autowired
    RoutesTest(ApplicationContext application, @LocalServerPort int port) throws IOException {
        this.application = application;
        this.port = port;
        this.house = Household.of(application);
    }

    @BeforeAll
    void everybodyComesIn() {
        // Vaadin knows its routes from the first request on.
        new Visitor(port).get("/sign-in");
        Account switchedOff = People.register(application);
        visitors.put("nobody", new Visitor(port));
        visitors.put("disabled", signedIn(switchedOff));
        visitors.put("member", signedIn(house.bob()));
        visitors.put("person", signedIn(house.ada()));
        visitors.put("owner", signedIn(house.olga()));
        People.actAs(house.olga(), application);
        application.getBean(AccountAdministration.class).disable(switchedOff.id());
    }

    private Visitor signedIn(Account account) {
        Visitor visitor = new Visitor(port);
        visitor.signInForLong(account.email().value(), People.PASSWORD);
        assertThat(visitor.isSignedIn()).isTrue();
        return visitor;
    }

    @Test
    void every_address_is_listed_with_who_finds_something_there() {
        assertThat(routes.stream().map(Route::name)).containsAll(mapped()).doesNotHaveDuplicates();
        assertThat(routes).allMatch(route -> route.outcomes().size() == visitors.size());
    }

    private List<String> mapped() {
        return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTest::names)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        String way = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining("+"));
        return mapping.getPatternValues().stream().map(address -> (way.isEmpty() ? "ANY" : way) + " " + address);
    }

    @TestFactory
    Stream<DynamicTest> everybody_finds_what_they_may_and_the_rest_looks_as_if_it_never_was() {
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> {
                    int place = 0;
                    for (Map.Entry<String, Visitor> visitor : visitors.entrySet()) {
                        String expected = route.outcomes().get(place++);
                        HttpResponse<String> answer = ask(visitor.getValue(), route, house.hers(), house.address());
                        assertThat(outcome(answer))
                                .as("%s for %s", route.name(), visitor.getKey())
                                .isEqualTo(expected);
                        if (!visitor.getKey().equals("person")
                                && !route.triedAs().startsWith("{link}")) {
                            assertThat(house.hers().isIn(answer.body())).isFalse();
                        }
                        if (expected.equals("nothing")) {
                            Things never = house.nobodys();
                            assertThat(house.hers().anonymous(whole(answer)))
                                    .isEqualTo(never.anonymous(whole(ask(
                                            visitor.getValue(),
                                            route,
                                            never,
                                            "/s/" + "A".repeat(house.address().length() - 3)))));
                        }
                    }
                }));
    }

    private static HttpResponse<String> ask(Visitor visitor, Route route, Things things, String link) {
        String path = route.triedAs()
                .replace("{photo}", things.photo().photo().id().toString())
                .replace("{generation}", things.generation().toString())
                .replace("{set}", things.set().toString())
                .replace("{link}", link);
        return route.way().equals("POST") ? visitor.post(path, Map.of()) : visitor.get(path);
    }

    private static String outcome(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> "opens";
            case 302 ->
                answer.headers().firstValue("Location").orElse("").endsWith("/sign-in") ? "sign-in" : "elsewhere";
            case 403 -> "refused";
            case 404 -> "nothing";
            default -> Integer.toString(answer.statusCode());
        };
    }

    private static String whole(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        String body = MOMENT.matcher(answer.body()).replaceAll("");
        return answer.statusCode() + " " + headers + " " + body;
    }
}
