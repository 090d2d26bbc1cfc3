package org.throughline.targets.publishing.domain;

/// Does what has to follow from each new edition of a target. It may be told of the same edition again, of older ones,
/// and by several instances at once; once it returns, the edition counts as followed. Throws when it cannot finish.
@FunctionalInterface
public interface EditionFollower {
    void follow(Edition edition, Origin origin);
}
