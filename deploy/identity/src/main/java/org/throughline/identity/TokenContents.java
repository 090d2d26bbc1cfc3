package org.throughline.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Says in a token what its bearer is to the platform. A stand-in at a terminal may ask to be of other teams than its
/// person, by scopes such as `team:heron-ward`.
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String TEAM_SCOPE = "team:";
    private final String audience;
    private final Map<String, IdentitySettings.Person> people;

    TokenContents(IdentitySettings settings) {
        audience = settings.audience();
        people = settings.people().stream()
                .collect(Collectors.toMap(IdentitySettings.Person::name, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var client = context.getRegisteredClient().getClientId();
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(audience)).claim("client_id", client);
        }
        if (client.equals(Clients.SYSTEM)) {
            claims.claim("roles", List.of("system"));
            return;
        }
        var standsIn = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        var name = standsIn
                ? client.substring(Clients.STAND_IN.length())
                : context.getPrincipal().getName();
        var person = people.get(name);
        if (person == null) {
            throw new IllegalStateException("Nobody is called " + name);
        }
        var asked = context.getAuthorizedScopes().stream()
                .filter(scope -> scope.startsWith(TEAM_SCOPE))
                .map(scope -> scope.substring(TEAM_SCOPE.length()))
                .sorted()
                .toList();
        claims.subject(name).claim("roles", person.roles()).claim("teams", asked.isEmpty() ? person.teams() : asked);
    }
}
