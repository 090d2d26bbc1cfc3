package org.throughline.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.throughline.kit.KitSettings;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;

/// What `/v3/api-docs` says beside what is read off the controllers, so that a client which is generated from it has
/// names to call and knows how to sign in.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Trigger.class, Precondition.class, HttpHeaders.class);
    }

    @Bean
    OpenAPI described(KitSettings settings) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title(settings.service())
                                .version("1")
                                .description(
                                        "Access tokens of the trust's own identity provider; who may do what is in the documentation."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /// Names after what is in the code, `targetPut` and not `put_3`, so that they stay when others come.
    @Bean
    OperationCustomizer named() {
        return (operation, method) -> operation.operationId(name(method));
    }

    private static String name(HandlerMethod method) {
        var controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        return StringUtils.uncapitalize(controller)
                + StringUtils.capitalize(method.getMethod().getName());
    }
}
