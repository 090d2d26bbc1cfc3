package org.throughline.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {
    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    Secrets secrets(IdentitySettings settings) {
        return new Secrets(settings.secretsFile());
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.of(settings.keyFile())));
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings, Secrets secrets) {
        return new InMemoryRegisteredClientRepository(new Clients(settings, secrets).all());
    }

    @Bean
    PasswordEncoder secretsCompared() {
        return new RandomSecrets();
    }

    @Bean
    UserDetailsService people(IdentitySettings settings, Secrets secrets) {
        return new InMemoryUserDetailsManager(settings.people().stream()
                .map(person -> User.withUsername(person.name())
                        .password(secrets.ofPerson(person.name()))
                        .build())
                .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenContents(IdentitySettings settings) {
        return new TokenContents(settings);
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults())
                            .tokenEndpoint(token -> token.authenticationProviders(providers -> providers.stream()
                                    .filter(OAuth2ClientCredentialsAuthenticationProvider.class::isInstance)
                                    .map(OAuth2ClientCredentialsAuthenticationProvider.class::cast)
                                    .forEach(provider -> provider.setAuthenticationValidator(
                                            IdentityConfiguration::requireTeamScopes))));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signingIn(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    // The teams of a trust are not known beforehand, so they cannot be registered with the client.
    private static void requireTeamScopes(OAuth2ClientCredentialsAuthenticationContext context) {
        var asked = context.<org.springframework.security.oauth2.server.authorization.authentication
                                .OAuth2ClientCredentialsAuthenticationToken>
                        getAuthentication()
                .getScopes();
        if (!asked.stream().allMatch(scope -> scope.startsWith(TokenContents.TEAM_SCOPE))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
    }
}
