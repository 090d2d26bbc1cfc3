package org.throughline.networks.workforce.domain;

/// Who is asked where somebody works today.
public interface Workplaces {
    /// @param person a pseudonym
    Whereabouts today(String person);
}
