package org.throughline.narratives.marking;

/// Teams are shared out among 64 buckets, so that one event that touches thousands of teams becomes many jobs of their
/// own, each of which may repeat without the others (hole 7).
public final class Bucket {
    public static final int COUNT = 64;

    private Bucket() {}

    /// The bucket of a team: always the same.
    public static int of(String team) {
        return Math.floorMod(team.hashCode(), COUNT);
    }

    static String subject(int bucket) {
        return "bucket/" + bucket;
    }
}
