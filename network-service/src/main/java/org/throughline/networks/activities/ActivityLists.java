package org.throughline.networks.activities;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.throughline.networks.activities.domain.Activity;

/// Which activities each network has, by month, so that those of one network are read by their ids and not looked for
/// among all that were ever recorded.
///
/// An activity is listed before it is recorded. So all that are recorded are listed, whatever crashes in between; and
/// one that is listed need not be there.
final class ActivityLists {
    // No network's id begins like this.
    private static final String ALL_ARE_LISTED = "-";
    private static final String MONTHS = "months";
    private final MongoCollection<Document> lists;

    ActivityLists(MongoCollection<Document> lists) {
        this.lists = lists;
    }

    void list(String network, String activity, LocalDate on) {
        try {
            add(network, activity, on);
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            // Somebody else has begun the list in between, so now there is one.
            add(network, activity, on);
        }
    }

    private void add(String network, String activity, LocalDate on) {
        lists.updateOne(
                eq("_id", network),
                addToSet(MONTHS + "." + YearMonth.from(on), activity),
                new UpdateOptions().upsert(true));
    }

    /// Keys of what these networks may have done in the month of this day and later.
    List<String> since(Collection<String> networks, LocalDate day) {
        var first = YearMonth.from(day).toString();
        var keys = new ArrayList<String>();
        for (var list : lists.find(in("_id", networks))) {
            var months = list.get(MONTHS, new Document());
            months.keySet().stream()
                    .filter(month -> month.compareTo(first) >= 0)
                    .flatMap(month -> months.getList(month, String.class, List.of()).stream())
                    .distinct()
                    .forEach(activity -> keys.add(RecordingActivities.key(list.getString("_id"), activity)));
        }
        return keys;
    }

    /// Lists what was recorded before there were lists. Needed once; again does no harm.
    void listAll(Supplier<Collection<Activity>> recorded) {
        if (lists.find(eq("_id", ALL_ARE_LISTED)).first() == null) {
            recorded.get().forEach(activity -> list(activity.network(), activity.id(), activity.on()));
            lists.updateOne(eq("_id", ALL_ARE_LISTED), addToSet(MONTHS, ""), new UpdateOptions().upsert(true));
        }
    }
}
