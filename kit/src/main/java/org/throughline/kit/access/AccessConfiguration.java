package org.throughline.kit.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.kit.people.PeopleConfiguration;
import org.throughline.kit.people.StaffPseudonyms;
import tools.jackson.databind.json.JsonMapper;

/// Closes a service: what nobody declared answers nobody.
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@EnableWebSecurity
@EnableConfigurationProperties({AccessSettings.class, SourceBinding.class})
@Import({PeopleConfiguration.class, SigningInConfiguration.class})
public class AccessConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    JwtDecoder tokens(AccessSettings settings) {
        return new Tokens(settings).decoder();
    }

    @Bean
    Callers callers(AccessSettings settings, StaffPseudonyms pseudonyms) {
        return new Callers(settings, pseudonyms);
    }

    @Bean
    AccessProblems accessProblems(AccessSettings settings, JsonMapper json) {
        return new AccessProblems(settings.failures(), json);
    }

    @Bean
    Endpoints endpoints(ObjectProvider<HandlerMapping> mappings) {
        return new Endpoints(SingletonSupplier.of(() -> mappings.orderedStream().toList()));
    }

    /// A request is one span. Each of its filters as one more would say nothing, at a tenth of a request's cost.
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WhoMayDoWhat whoMayDoWhat(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        return new WhoMayDoWhat(mapping::getObject);
    }

    @Bean
    WebMvcConfigurer callersAsArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    SecurityFilterChain closed(
            HttpSecurity http,
            JwtDecoder tokens,
            Callers callers,
            Endpoints endpoints,
            AccessProblems problems,
            AccessSettings settings,
            ObjectProvider<SigningIn> pages) {
        http.authorizeHttpRequests(requests -> requests
                        // They belong to requests that were let in.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
                        .access(only(Role.OPS))
                        .requestMatchers(HttpMethod.GET, OpenPaths.ALL)
                        .permitAll()
                        .requestMatchers(endpoints::declares)
                        .access(endpoints)
                        .requestMatchers(endpoints::hasNothingFor)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(manager(tokens, callers))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new FloodGuard(settings.requests(), problems), AuthorizationFilter.class);
        pages.ifAvailable(signingIn -> signingIn.addTo(http, problems));
        if (pages.stream().findAny().isEmpty()) {
            byTokensAlone(http);
        }
        return http.build();
    }

    private static void byTokensAlone(HttpSecurity http) {
        http.headers(SecurityHeaders::set)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here is sent by a browser on its own: there is no cookie.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static AuthorizationManager<RequestAuthorizationContext> only(Role role) {
        return (authentication, _) -> new AuthorizationDecision(Callers.of(authentication.get())
                .filter(caller -> caller.may(role))
                .isPresent());
    }

    private static AuthenticationManagerResolver<HttpServletRequest> manager(JwtDecoder tokens, Callers callers) {
        var provider = new JwtAuthenticationProvider(tokens);
        provider.setJwtAuthenticationConverter(token -> new TokenHolder(callers.of(token.getClaims())));
        AuthenticationManager manager = authentication -> {
            try {
                return provider.authenticate(authentication);
            } catch (AuthenticationServiceException providerIsSilent) {
                throw new ProviderSilentException(providerIsSilent);
            }
        };
        return _ -> manager;
    }
}
