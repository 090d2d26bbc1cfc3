package org.throughline.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/// Sessions in a cookie: signed in by authorization code with PKCE, ended here and at the provider, and protected
/// against requests that another site makes a browser send.
final class BrowserSigningIn implements SigningIn {
    static final String PROVIDER = "throughline";
    static final String SIGN_OUT = "/sign-out";
    private static final String AUTHORIZATION = "/oauth2/authorization";
    static final String SIGN_IN = AUTHORIZATION + "/" + PROVIDER;

    private final ClientRegistrationRepository providers;
    private final AccessSettings access;
    private final PagesSettings pages;
    private final PeopleAtBrowsers people;
    private final PeoplesTokens tokens;
    private final RequestCache wanted;
    private final String service;

    BrowserSigningIn(
            ClientRegistrationRepository providers,
            AccessSettings access,
            PagesSettings pages,
            PeopleAtBrowsers people,
            PeoplesTokens tokens,
            RequestCache wanted,
            String service) {
        this.providers = providers;
        this.access = access;
        this.pages = pages;
        this.people = people;
        this.tokens = tokens;
        this.wanted = wanted;
        this.service = service;
    }

    @Override
    public void addTo(HttpSecurity http, AccessProblems problems) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
                        .sessionFixation(fixation -> fixation.changeSessionId()))
                .requestCache(requests -> requests.requestCache(wanted))
                .csrf(this::protect)
                .addFilterBefore(new SessionAge(pages.longest()), SecurityContextHolderFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(providers)
                        .authorizedClientRepository(tokens)
                        .loginPage(SIGN_IN)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withPkce()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                        .successHandler(welcomed())
                        .failureHandler(problems::notSignedIn))
                .logout(logout -> logout.logoutUrl(SIGN_OUT)
                        .deleteCookies("throughline-" + service)
                        .logoutSuccessHandler(signedOut()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entry(problems)))
                .headers(headers -> SecurityHeaders.set(headers, origin(access.issuerUri())));
    }

    // All parts of a local platform are `localhost` to a browser, so each site has a cookie of its own name.
    private void protect(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("throughline-" + service + "-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        // Without a session there is nothing that another site could make a browser do in somebody's name.
        csrf.spa()
                .csrfTokenRepository(tokens)
                .requireCsrfProtectionMatcher(request ->
                        CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null);
    }

    private OAuth2AuthorizationRequestResolver withPkce() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, AUTHORIZATION);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private AuthenticationSuccessHandler welcomed() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(wanted);
        return (request, response, authentication) -> {
            request.getSession().setMaxInactiveInterval((int) pages.idle().toSeconds());
            handler.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private LogoutSuccessHandler signedOut() {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    private static AuthenticationEntryPoint entry(AccessProblems problems) {
        return new AuthenticationEntryPoint() {
            @Override
            public void commence(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                    throws IOException {
                if (SigningIn.isForPage(request)) {
                    response.sendRedirect(SIGN_IN);
                } else {
                    problems.commence(request, response, failure);
                }
            }
        };
    }

    private static String origin(String uri) {
        var address = URI.create(uri);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
