package dev.debrief.people;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One route of Debrief, read from its annotations. */
record Route(String method, String path, Set<String> roles, boolean forAll, List<String> consumes) {
    /** A parameter with or without its pattern, which may have braces of its own: {@code {number:[0-9]{1,9}}}. */
    private static final String PARAMETER = "\\{\\s*([^:}\\s]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}";

    /** A parameter that is one of several words, and the first of them: {@code {shelf:practices|checks}}. */
    private static final String CHOICE = "\\{\\w+:([\\w-]+)(?:\\|[\\w-]+)+}";

    static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.debrief").stream()
                        // an interface says how Debrief asks others
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .flatMap(Route::in)
                        .sorted(Comparator.comparing(Route::toString))
                        .toList();
    }

    private static Stream<Route> in(JavaClass type) {
        Class<?> resource = load(type.getName());
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> httpMethod(method).map(http -> of(http, method, resource)).stream());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Route.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Route of(String http, Method method, Class<?> resource) {
        String path = join(value(resource), value(method));
        Optional<RolesAllowed> roles = nearest(RolesAllowed.class, method, resource);
        boolean forAll = method.isAnnotationPresent(PermitAll.class)
                || (roles.isEmpty() && resource.isAnnotationPresent(PermitAll.class));
        Optional<Consumes> consumes = nearest(Consumes.class, method, resource);
        return new Route(
                http,
                path,
                roles.filter(unused -> !forAll)
                        .map(names -> Set.of(names.value()))
                        .orElse(Set.of()),
                forAll,
                consumes.map(types -> List.of(types.value())).orElse(List.of()));
    }

    private static <A extends Annotation> Optional<A> nearest(Class<A> type, Method method, Class<?> resource) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(resource.getAnnotation(type)));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String value(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String join(String first, String second) {
        String joined = ("/" + first + "/" + second).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    boolean isSafe() {
        return Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    boolean takesForms() {
        return consumes.stream().anyMatch(type -> type.contains("form")) && !isSafe();
    }

    /** Whether what it takes is a form that brings files. */
    boolean takesFiles() {
        return consumes.contains("multipart/form-data");
    }

    /** Whether what it takes is a file as it is. */
    boolean takesBytes() {
        return consumes.contains("application/octet-stream");
    }

    /** Every parameter becomes 1, which is a plausible number, name and id. */
    String filledPath() {
        return path.replaceAll(CHOICE, "$1").replaceAll(PARAMETER, "1");
    }

    @Override
    public String toString() {
        return method + " " + path.replaceAll(PARAMETER, "{$1}");
    }
}
