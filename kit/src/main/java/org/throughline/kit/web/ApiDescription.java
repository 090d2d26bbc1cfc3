package org.throughline.kit.web;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
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
import tools.jackson.databind.json.JsonMapper;

/// What `/v3/api-docs` says beside what is read off the controllers, so that a client which is generated from it has
/// names to call and knows how to sign in.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String TABLE = "text/csv";

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
        return (operation, method) -> operation
                .operationId(subject(method)
                        + StringUtils.capitalize(method.getMethod().getName()))
                .tags(List.of(subject(method)));
    }

    private static String subject(HandlerMethod method) {
        return StringUtils.uncapitalize(method.getBeanType().getSimpleName().replaceFirst("Controller$", ""));
    }

    @Bean
    OpenApiCustomizer answering(BodiesAsTheyAre bodies) {
        return description -> {
            bodies.requireOwnNames();
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(description.getComponents()::addSchemas);
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .map(Operation::getResponses)
                    .forEach(ApiDescription::complete);
        };
    }

    // Whatever is asked, a problem may be the answer. A table is text, and comes after JSON: generators take the first.
    private static void complete(ApiResponses answers) {
        answers.values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.remove(TABLE) != null)
                .forEach(content -> content.addMediaType(TABLE, new MediaType().schema(new StringSchema())));
        answers.addApiResponse(ApiResponses.DEFAULT, refused());
    }

    private static ApiResponse refused() {
        return new ApiResponse()
                .description("It was not done; the problem (RFC 9457) says why")
                .content(new Content()
                        .addMediaType(
                                APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref(Problem.class.getSimpleName()))));
    }

    @Bean
    BodiesAsTheyAre bodiesAsTheyAre(JsonMapper json) {
        return new BodiesAsTheyAre(json);
    }
}
