package org.throughline.targets.publishing.domain;

import java.util.Collection;
import java.util.List;

/// Which of these targets are there, and in which version? Retired ones are there too.
@FunctionalInterface
public interface FindEditions {
    List<Edition> find(Collection<String> ids);
}
