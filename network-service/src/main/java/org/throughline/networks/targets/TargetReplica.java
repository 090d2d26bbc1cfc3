package org.throughline.networks.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.throughline.events.targets.Target;
import org.throughline.kit.consume.Replica;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.targets.domain.KnownTargets;

/// The newest state of each target, one document a target.
final class TargetReplica implements KnownTargets {
    private final Replica replica;

    TargetReplica(Replica replica) {
        this.replica = replica;
    }

    void keep(List<Replica.State> states) {
        replica.keep(states);
    }

    static Document document(Target target, boolean retired) {
        var drivers = new ArrayList<Document>();
        target.drivers()
                .forEach(driver -> drivers.add(new Document("id", driver.id()).append("title", driver.title())));
        return new Document("title", target.title()).append("drivers", drivers).append("retired", retired);
    }

    @Override
    public Map<String, KnownTarget> find(Collection<String> ids) {
        var found = new LinkedHashMap<String, KnownTarget>();
        replica.find(ids).stream().map(TargetReplica::read).forEach(target -> found.put(target.id(), target));
        return found;
    }

    private static KnownTarget read(Document document) {
        var drivers = new LinkedHashMap<String, String>();
        document.getList("drivers", Document.class, List.of())
                .forEach(driver -> drivers.put(text(driver, "id"), text(driver, "title")));
        return new KnownTarget(
                text(document, "_id"), text(document, "title"), drivers, document.getBoolean("retired", false));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
