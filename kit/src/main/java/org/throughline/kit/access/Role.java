package org.throughline.kit.access;

/// What a token's bearer is to the platform (safety.md 1).
public enum Role {
    STAFF(1),
    CONVENOR(2),
    LEADER(3),
    SYSTEM(0),
    OPS(0);

    /// How many of the people's roles it spans; none for systems and ops, which are apart.
    private final int step;

    Role(int step) {
        this.step = step;
    }

    /// Whether who has this role may what `other` may: a leader what a convenor may, a convenor what staff may. Systems
    /// and ops each may only what is theirs.
    public boolean includes(Role other) {
        return this == other || (other.step > 0 && step > other.step);
    }
}
