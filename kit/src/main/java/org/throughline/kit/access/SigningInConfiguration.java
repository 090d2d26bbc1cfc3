package org.throughline.kit.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// Lets people sign in with OpenID Connect, in a service that has pages (`throughline.access.pages.enabled`).
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("throughline.access.pages.enabled")
@ConditionalOnClass(ClientRegistration.class)
@EnableConfigurationProperties(PagesSettings.class)
class SigningInConfiguration {
    /// Asks the provider about itself when the first person signs in: a service starts while it is down.
    @Bean
    ClientRegistrationRepository providers(AccessSettings access, PagesSettings pages) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(access.issuerUri())
                        .registrationId(BrowserSigningIn.PROVIDER)
                        .clientId(pages.clientId())
                        .clientSecret(pages.clientSecret())
                        .scope(OidcScopes.OPENID)
                        .build()));
    }

    /// Where somebody wanted to go is remembered here, never told by an address that others could make up.
    @Bean
    RequestCache wantedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SigningIn::isForPage);
        return cache;
    }

    @Bean
    PeoplesTokens peoplesTokens(PagesSettings pages, RequestCache wantedPages, Clock clock) {
        return new PeoplesTokens(pages.keepTokens(), wantedPages, clock);
    }

    @Bean
    SigningIn browserSigningIn(
            ClientRegistrationRepository providers,
            AccessSettings access,
            PagesSettings pages,
            Callers callers,
            JwtDecoder tokens,
            PeoplesTokens peoplesTokens,
            RequestCache wantedPages,
            @Value("${throughline.service}") String service) {
        return new BrowserSigningIn(
                providers, access, pages, new PeopleAtBrowsers(callers, tokens), peoplesTokens, wantedPages, service);
    }

    @Bean
    ServletListenerRegistrationBean<StrangersSessions> strangersSessions() {
        return new ServletListenerRegistrationBean<>(new StrangersSessions());
    }
}
