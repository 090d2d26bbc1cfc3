package org.throughline.networks.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.networks.people.domain.Pseudonym;

/// The person that `{staff}` in an address names. What is not a pseudonym here was not a staff number, and is not
/// told back all the same.
final class PersonInPath implements HandlerMethodArgumentResolver {
    private static final String STAFF = "staff";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Whom.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        var hidden = variables instanceof Map<?, ?> map && map.get(STAFF) instanceof String text ? text : "";
        if (hidden.equals(StaffNumbers.ME)) {
            return new Whom(null);
        }
        return Pseudonym.in(hidden)
                .map(Whom::new)
                .orElseThrow(() -> new RefusedException(
                        new Refusal(STAFF, null, "should be a staff number of at most 128 characters")));
    }
}
