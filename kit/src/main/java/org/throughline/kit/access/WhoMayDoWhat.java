package org.throughline.kit.access;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint of a service and the roles that may use it, from the code that answers.
public final class WhoMayDoWhat {
    private static final String OURS = "org.throughline.";
    private final Supplier<RequestMappingHandlerMapping> mapping;

    WhoMayDoWhat(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /// One way to use one address.
    ///
    /// @param roles that may; none where nobody declared any, and then nobody may
    public record Endpoint(String path, String method, List<Role> roles) {
        public Endpoint {
            roles = List.copyOf(roles);
        }
    }

    /// In order of their addresses.
    public List<Endpoint> endpoints() {
        return mapping.get().getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith(OURS))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod method) {
        var roles = Endpoints.declared(method);
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Endpoint(path, "GET", roles))
                        : methods.stream().map(one -> new Endpoint(path, one.name(), roles)));
    }
}
