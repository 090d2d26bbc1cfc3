package org.throughline.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which roles may use an endpoint. Each includes the roles above it ([Role#includes]). An endpoint without it answers
/// nobody.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayUse {
    Role[] value();
}
