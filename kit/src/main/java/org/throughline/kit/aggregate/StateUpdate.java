package org.throughline.kit.aggregate;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// What an update writes of a state: of objects within it only what is otherwise than before, so that a small change of
/// a large state is a small write.
///
/// The state's own plain fields are always written: among them may be a note that was struck out since the state was
/// read, which moved no version, and which the new state wants again.
final class StateUpdate {
    private final List<Bson> updates = new ArrayList<>();

    private StateUpdate() {}

    static List<Bson> of(@Nullable Document before, Document after) {
        if (before == null) {
            return List.of(set("state", after));
        }
        var update = new StateUpdate();
        after.forEach((field, value) -> {
            if (value instanceof Map<?, ?> now && before.get(field) instanceof Map<?, ?> then) {
                update.differences("state." + field, then, now);
            } else {
                update.updates.add(set("state." + field, value));
            }
        });
        before.keySet().stream()
                .filter(field -> !after.containsKey(field))
                .forEach(field -> update.updates.add(unset("state." + field)));
        return update.updates;
    }

    private void differences(String path, Map<?, ?> before, Map<?, ?> after) {
        if (after.equals(before)) {
            return;
        }
        if (!(arePaths(before) && arePaths(after))) {
            updates.add(set(path, after));
            return;
        }
        after.forEach((field, value) -> {
            var then = before.get(field);
            if (value instanceof Map<?, ?> now && then instanceof Map<?, ?> map) {
                differences(path + "." + field, map, now);
            } else if (!before.containsKey(field) || !Objects.equals(value, then)) {
                updates.add(set(path + "." + field, value));
            }
        });
        before.keySet().stream()
                .filter(field -> !after.containsKey(field))
                .forEach(field -> updates.add(unset(path + "." + field)));
    }

    // A name that somebody chose may be no step of a path.
    private static boolean arePaths(Map<?, ?> fields) {
        return fields.keySet().stream()
                .map(Object::toString)
                .allMatch(name -> !name.isEmpty() && name.indexOf('.') < 0 && name.charAt(0) != '$');
    }
}
