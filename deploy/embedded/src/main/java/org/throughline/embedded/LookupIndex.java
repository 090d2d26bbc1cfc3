package org.throughline.embedded;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An index that is not unique, in memory, by its first field. The library has none, and looks through the whole
/// collection each time that somebody asks for what is not an id.
///
/// It finds at least what matches; what it finds is held against the whole query afterwards. It is used where a query
/// asks for values of the field, or, if the index is sparse, for a range of them: few documents have such a field; and
/// where somebody asks for the first ones by the field.
final class LookupIndex extends EmptyIndex<Object> {
    private static final String ID = "_id";
    private static final Set<String> RANGES = Set.of("$lt", "$lte", "$gt", "$gte");

    private final String field;
    private final List<String> path;
    private final boolean few;

    /// The position of each document that has the value, by the document's id.
    private final Map<Object, Map<Object, Object>> positions = new HashMap<>();

    /// Whether any document has had several values, and so no place of its own in their order.
    private boolean several;

    LookupIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys);
        field = keys.getFirst().getKey();
        path = List.of(field.split("\\.", -1));
        few = sparse;
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        var values = values(document);
        several |= values.size() > 1;
        for (var value : values) {
            positions.computeIfAbsent(value, _ -> new LinkedHashMap<>()).put(id(document), position);
        }
    }

    // Null, as of an index that does not know: whoever removes asks the index of ids.
    @Override
    public synchronized @Nullable Object remove(Document document) {
        for (var value : values(document)) {
            positions.computeIfPresent(value, (_, of) -> {
                of.remove(id(document));
                return of.isEmpty() ? null : of;
            });
        }
        return null;
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!values(before).equals(values(after))) {
            remove(before);
            add(after, position, collection);
        }
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return asked(query).isPresent();
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        var found = new LinkedHashSet<Object>();
        for (var value : asked(query).orElseThrow()) {
            found.addAll(positions.getOrDefault(value, Map.of()).values());
        }
        return found;
    }

    @Override
    public synchronized long getCount() {
        return positions.size();
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }

    boolean isOf(String field) {
        return this.field.equals(field);
    }

    /// Those that may match, in the order of the field.
    ///
    /// @param positions together where they have the same value
    /// @param all whether no other document can match
    record InOrder(List<Collection<Object>> positions, boolean all) {}

    /// Empty where their values have no order, or where those come first that have no value, which are not known here.
    ///
    /// @param descending the greatest first
    synchronized Optional<InOrder> inOrder(Document query, boolean descending) {
        var bounds = bounds(query).toList();
        boolean all = !bounds.isEmpty();
        if (several || !areComparable(positions.keySet()) || !(all || descending)) {
            return Optional.empty();
        }
        Comparator<Object> order = LookupIndex::compare;
        var found = positions.keySet().stream()
                .filter(value -> bounds.stream().allMatch(bound -> bound.holds(value)))
                .sorted(descending ? order.reversed() : order)
                .map(value -> List.copyOf(requireNonNull(positions.get(value)).values()))
                .<Collection<Object>>map(together -> together)
                .toList();
        return Optional.of(new InOrder(found, all));
    }

    private static boolean areComparable(Set<Object> values) {
        return values.stream().allMatch(Comparable.class::isInstance)
                && values.stream().map(Object::getClass).distinct().count() <= 1;
    }

    private record Bound(boolean upper, Object value) {
        // Whether it is one of those that are asked for is looked at afterwards.
        boolean holds(Object other) {
            int order = value.getClass() == other.getClass() ? compare(other, value) : 0;
            return upper ? order <= 0 : order >= 0;
        }
    }

    private Stream<Bound> bounds(Document query) {
        return Conditions.on(field, query)
                .filter(Map.class::isInstance)
                .flatMap(operators -> ((Map<?, ?>) operators).entrySet().stream())
                .filter(each -> RANGES.contains(each.getKey()) && isValue(each.getValue()))
                .map(each -> new Bound(each.getKey().toString().startsWith("$l"), normalised(each.getValue())));
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /// The values, one of which a document must have to match; empty where the query does not say.
    private Optional<Collection<Object>> asked(Document query) {
        return Conditions.on(field, query)
                .flatMap(condition -> wanted(condition).stream())
                .findFirst();
    }

    private Optional<Collection<Object>> wanted(Object condition) {
        if (!(condition instanceof Map<?, ?> operators)) {
            return isValue(condition) ? Optional.of(List.of(normalised(condition))) : Optional.empty();
        }
        if (operators.get("$in") instanceof Collection<?> some && some.stream().allMatch(LookupIndex::isValue)) {
            return Optional.of(some.stream().map(LookupIndex::normalised).toList());
        }
        if (isValue(operators.get("$eq"))) {
            return Optional.of(List.of(normalised(operators.get("$eq"))));
        }
        boolean there = Boolean.TRUE.equals(operators.get("$exists"))
                || operators.keySet().stream().anyMatch(RANGES::contains);
        return few && there ? Optional.of(new ArrayList<>(positions.keySet())) : Optional.empty();
    }

    // What could stand for a missing field, for a part of a document or for many values is not looked up.
    private static boolean isValue(@Nullable Object value) {
        return value != null
                && !(value instanceof Map)
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    private Set<Object> values(Document document) {
        var values = new HashSet<Object>();
        collect(document, 0, values);
        return values;
    }

    private void collect(@Nullable Object value, int depth, Set<Object> into) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> collect(element, depth, into));
        } else if (depth == path.size()) {
            // Indexed whatever it is, for ranges; only plain values are ever looked up.
            if (value != null) {
                into.add(normalised(value));
            }
        } else if (value instanceof Map<?, ?> fields) {
            collect(fields.get(path.get(depth)), depth + 1, into);
        }
    }

    // As the query language compares: 1 is 1.0.
    private static Object normalised(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() + 0.0 : requireNonNull(value);
    }

    private static Object id(Document document) {
        return normalised(document.get(ID));
    }
}
