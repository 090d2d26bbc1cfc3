package org.throughline.pages;

import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Wires the pages into a service, which brings its own [Site].
@AutoConfiguration
public class PagesConfiguration {
    private static final long DAYS = 365;

    @Bean
    Pages pages(Site site, ResourceUrlProvider urls) {
        return new Pages(site, new Assets(urls));
    }

    /// Not a controller: it holds nothing of anybody and is open to strangers like the files beside it, so that people
    /// can read it before they sign in.
    @Bean
    RouterFunction<ServerResponse> aboutYourData(Pages pages, @Value("${throughline.data-contact}") String contact) {
        return RouterFunctions.route()
                .GET(
                        AboutYourData.PATH,
                        _ -> ServerResponse.ok()
                                .contentType(Pages.HTML)
                                .cacheControl(CacheControl.noStore())
                                .body(pages.framed(
                                        "About your data",
                                        AboutYourData.PATH,
                                        AboutYourDataRenderer.of().execute(new AboutYourData(contact)))))
                .build();
    }

    @Bean
    WebMvcConfigurer pagesWebMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/assets/")
                        .setCacheControl(CacheControl.maxAge(DAYS, TimeUnit.DAYS)
                                .cachePublic()
                                .immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                        .addTransformer(new CssLinkResourceTransformer());
            }
        };
    }
}
