package org.throughline.kit.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Checks access tokens: signed with a key that the issuer publishes, issued by it, for us, and valid now.
///
/// The provider is asked when the first token comes, so that a service starts without it, and asked again for a key
/// that it does not know, but only now and then: tokens that name invented keys must not become a flood there. The
/// keys last seen are good for another hour where it does not answer.
final class Tokens {
    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 5_000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final long OUTAGE_MS = 3_600_000;
    // What a provider signs with has a private key that only it has. Neither `none` nor shared secrets.
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final AccessSettings settings;
    private final ResourceRetriever web = new DefaultResourceRetriever(CONNECT_MS, READ_MS, MOST_BYTES);

    Tokens(AccessSettings settings) {
        this.settings = settings;
    }

    JwtDecoder decoder() {
        var checked = new SupplierJwtDecoder(this::discovered);
        return token -> {
            try {
                return checked.decode(token);
            } catch (BadJwtException bad) {
                throw bad;
            } catch (JwtException trouble) {
                // No key of this name, and it is too early to ask for new ones.
                if (trouble.getCause() instanceof RateLimitReachedException) {
                    throw new BadJwtException("The token's key is not known", trouble);
                }
                throw trouble;
            }
        };
    }

    private JwtDecoder discovered() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        // Also access tokens by RFC 9068; never an ID token's siblings such as logout tokens.
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        try {
            var keys = JWKSourceBuilder.create(jwksUri().toURL(), web)
                    .retrying(true)
                    .outageTolerant(OUTAGE_MS)
                    .build();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, keys));
        } catch (IOException | ParseException | IllegalArgumentException trouble) {
            throw new IllegalStateException("The identity provider does not answer as one", trouble);
        }
        // Times, issuer and audience are checked below.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                expires(),
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuerUri()),
                isForUs()));
        return decoder;
    }

    private URI jwksUri() throws IOException, ParseException {
        var issuer = settings.issuerUri();
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var found = web.retrieveResource(
                URI.create(base + "/.well-known/openid-configuration").toURL());
        var described = JSONObjectUtils.parse(found.getContent());
        var named = JSONObjectUtils.getString(described, "issuer");
        if (!issuer.equals(named)) {
            throw new IllegalArgumentException("The provider calls itself another issuer: " + named);
        }
        return URI.create(JSONObjectUtils.getString(described, "jwks_uri"));
    }

    private static OAuth2TokenValidator<Jwt> expires() {
        return token -> token.getExpiresAt() == null ? refused("A token has to expire") : valid();
    }

    private OAuth2TokenValidator<Jwt> isForUs() {
        return token ->
                token.getAudience() != null && token.getAudience().stream().anyMatch(settings.audience()::contains)
                        ? valid()
                        : refused("A token has to be for this platform");
    }

    private static OAuth2TokenValidatorResult valid() {
        return OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String reason) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null));
    }
}
