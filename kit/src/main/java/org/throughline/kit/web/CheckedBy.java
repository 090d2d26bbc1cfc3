package org.throughline.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A request body that is checked against a JSON Schema before it is read, so that every wrong field is named at once.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckedBy {
    /// The schema's class-path resource, such as `/requests/target.json`.
    String value();
}
