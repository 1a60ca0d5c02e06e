package app.animato.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** What can be asked of services: the public methods of the public services, as they are when it all runs. */
final class Actions {

    private static final String ROOT = "app.animato.";

    private Actions() {}

    record Action(Object service, Method method) {

        /** Without what is written the same for all. */
        String name() {
            return method.getDeclaringClass().getName().substring(ROOT.length()) + "." + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    static List<Action> of(ApplicationContext application) {
        return Arrays.stream(application.getBeanDefinitionNames())
                .filter(name -> Optional.ofNullable(application.getType(name))
                        .filter(Actions::isOurs)
                        .isPresent())
                .map(application::getBean)
                .flatMap(Actions::of)
                .sorted(Comparator.comparing(Action::name))
                .toList();
    }

    private static boolean isOurs(Class<?> type) {
        Class<?> own = ClassUtils.getUserClass(type);
        return own.getName().startsWith(ROOT)
                && Modifier.isPublic(own.getModifiers())
                && !own.isRecord()
                && !own.getSimpleName().endsWith("Application");
    }

    private static Stream<Action> of(Object service) {
        return Arrays.stream(ClassUtils.getUserClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(method -> new Action(service, method));
    }
}
