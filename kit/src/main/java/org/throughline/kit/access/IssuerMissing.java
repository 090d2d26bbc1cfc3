package org.throughline.kit.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what to set where the provider is missing.
public final class IssuerMissing extends AbstractFailureAnalyzer<IssuerCheck.MissingException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, IssuerCheck.MissingException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set THROUGHLINE_ISSUER_URI to the address of an OpenID Connect provider, exactly as its tokens name it"
                        + " in `iss`: below it, /.well-known/openid-configuration describes it. ./throughline up starts"
                        + " one of its own and sets it.",
                cause);
    }
}
