package org.throughline.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which fields of a document a command looks at. The others need not be decoded: of a narrative that is looked up by
/// what it mentions that is nearly all of it, and reading was most of what the store did.
///
/// @param others what becomes of those that are not looked at
record Fields(Predicate<String> read, Others others) {
    enum Others {
        /// The answer has no room for them.
        LEFT_OUT,
        /// They are written again as they are.
        KEPT
    }

    static final Fields ALL = new Fields(_ -> true, Others.KEPT);
    private static final String ID = "_id";
    private static final Set<String> JOINING = Set.of("$and", "$or", "$nor");
    private static final Set<String> REPLACING = Set.of("$set", "$unset", "$setOnInsert");

    /// Those that an answer or the way to it has use for.
    static Fields asked(Document query, @Nullable Document order, @Nullable Document projection) {
        var needed = new HashSet<>(Set.of(ID));
        if (projection == null || projection.isEmpty() || !collect(query, needed) || !collect(order, needed)) {
            return ALL;
        }
        if (projection.values().stream().anyMatch(Utils::isTrue)) {
            projection.keySet().forEach(path -> needed.add(first(path)));
            return new Fields(needed::contains, Others.LEFT_OUT);
        }
        // A part of a field that is left out needs the field.
        var unwanted = Set.copyOf(projection.keySet());
        return new Fields(name -> needed.contains(name) || !unwanted.contains(name), Others.LEFT_OUT);
    }

    /// Those that a change depends upon: a field that is set whole may have been whatever it was. (So one that is set
    /// to what it was counts as modified.)
    ///
    /// @param indexed by which the collection has indexes
    static Fields changed(Document query, Document update, Stream<String> indexed) {
        var needed = new HashSet<>(Set.of(ID));
        indexed.forEach(path -> needed.add(first(path)));
        if (!collect(query, needed)) {
            return ALL;
        }
        for (var change : update.entrySet()) {
            if (!change.getKey().startsWith("$") || !(change.getValue() instanceof Map<?, ?> paths)) {
                return ALL;
            }
            var whole = REPLACING.contains(change.getKey());
            paths.keySet().stream()
                    .map(Object::toString)
                    .filter(path -> !whole || !first(path).equals(path))
                    .forEach(path -> needed.add(first(path)));
        }
        return new Fields(needed::contains, Others.KEPT);
    }

    // False where it cannot be told.
    private static boolean collect(@Nullable Map<?, ?> conditions, Set<String> into) {
        if (conditions == null) {
            return true;
        }
        for (var condition : conditions.entrySet()) {
            var name = condition.getKey().toString();
            if (!name.startsWith("$")) {
                into.add(first(name));
            } else if (!JOINING.contains(name)
                    || !(condition.getValue() instanceof Collection<?> parts)
                    || !parts.stream().allMatch(part -> part instanceof Map<?, ?> each && collect(each, into))) {
                return false;
            }
        }
        return true;
    }

    private static String first(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
