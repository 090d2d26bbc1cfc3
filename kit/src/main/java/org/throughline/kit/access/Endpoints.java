package org.throughline.kit.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds what would answer a request, as the dispatcher finds it, and the [MayUse] beside it.
final class Endpoints implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String FOUND = Endpoints.class.getName();
    private static final Found NOTHING = new Found(true, List.of());
    private final Supplier<List<HandlerMapping>> mappings;

    /// @param mappings in the dispatcher's order
    Endpoints(Supplier<List<HandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    /// What would answer.
    ///
    /// @param nothing no code of ours or of anybody would: an address that is not there, or not for this method or
    ///     these types
    /// @param roles that may use it; none where nobody declared any
    private record Found(boolean nothing, List<Role> roles) {}

    /// Whether somebody declared who may use it.
    boolean declares(HttpServletRequest request) {
        return !find(request).roles().isEmpty();
    }

    /// Whether nothing would answer but 404, 405, 406 or 415.
    boolean hasNothingFor(HttpServletRequest request) {
        return find(request).nothing();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var roles = find(context.getRequest()).roles();
        return new AuthorizationDecision(Callers.of(authentication.get())
                .filter(caller -> roles.stream().anyMatch(caller::may))
                .isPresent());
    }

    /// Who may use a method of a controller by what is declared beside it, or else beside its class.
    static List<Role> declared(HandlerMethod method) {
        var beside = method.getMethodAnnotation(MayUse.class);
        var declared = beside == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), MayUse.class)
                : beside;
        return declared == null ? List.of() : List.of(declared.value());
    }

    private Found find(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Found found) {
            return found;
        }
        var found = search(request);
        request.setAttribute(FOUND, found);
        return found;
    }

    private Found search(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (var mapping : mappings.get()) {
            try {
                var chain = mapping.getHandler(request);
                if (chain != null) {
                    return found(chain.getHandler());
                }
            } catch (ServletException notSo) {
                return NOTHING;
            } catch (Exception unexpected) {
                return new Found(false, List.of());
            }
        }
        return NOTHING;
    }

    private static Found found(Object handler) {
        return switch (handler) {
            case HandlerMethod method -> new Found(false, declared(method));
            case ResourceHttpRequestHandler _ -> NOTHING;
            default -> new Found(false, List.of());
        };
    }
}
