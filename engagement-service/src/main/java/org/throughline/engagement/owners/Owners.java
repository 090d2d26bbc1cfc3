package org.throughline.engagement.owners;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import tools.jackson.core.JacksonException;

/// The services, as the person whose token it is would speak to them: what they may not, these refuse.
public final class Owners {
    private final Map<Owner, RestClient> clients = new EnumMap<>(Owner.class);

    Owners(OwnersSettings settings) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(settings.patience());
        for (var owner : Owner.values()) {
            clients.put(
                    owner,
                    RestClient.builder()
                            .baseUrl(settings.url(owner))
                            .requestFactory(requests)
                            .build());
        }
    }

    /// Asks one of them.
    ///
    /// @param reading makes sense of an answer, whatever its status
    /// @param silence what it comes to where nobody answers, or nothing that can be read: if something was to be
    ///     written, nobody knows whether it was
    public <T> T ask(
            Owner owner,
            String token,
            Function<RestClient, RequestHeadersSpec<?>> question,
            RequestHeadersSpec.RequiredValueExchangeFunction<T> reading,
            T silence) {
        try {
            return question.apply(client(owner))
                    .headers(headers -> headers.setBearerAuth(token))
                    .exchangeForRequiredValue(reading);
        } catch (ResourceAccessException | JacksonException nothingToRead) {
            return silence;
        }
    }

    private RestClient client(Owner owner) {
        var client = clients.get(owner);
        if (client == null) {
            throw new IllegalArgumentException(owner.service());
        }
        return client;
    }
}
