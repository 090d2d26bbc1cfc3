package org.throughline.networks.people;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.kit.people.StaffPseudonyms;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Whom.class);
    }

    @Bean
    FilterRegistrationBean<HidingStaffNumbers> hidingStaffNumbers(StaffPseudonyms pseudonyms) {
        var filter = new HidingStaffNumbers(new StaffNumbers(pseudonyms));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebMvcConfigurer peopleInPaths() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PersonInPath());
            }
        };
    }
}
