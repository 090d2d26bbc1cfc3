package org.throughline.narratives.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;
import org.throughline.kit.event.Received;
import org.throughline.kit.event.Trigger;
import org.throughline.narratives.changes.Changes;
import org.throughline.narratives.marking.NarrativesMarked.MarkedTeam;
import org.throughline.narratives.sources.Sources;

/// Stage 1: stores the newest states, works out which teams they touch, and hands out jobs by bucket.
///
/// The jobs are with the broker before the events are committed. An event that is delivered again marks again, also
/// when its state is there already: the first delivery may have crashed between storing and marking (hole 1).
final class Marking implements EventHandler {
    private static final int TEAMS_PER_JOB = 500;

    /// How often the teams of a job may be marked together, so that it stays far below the largest record.
    private static final int MARKS_PER_JOB = 20_000;

    private final int generation;
    private final Sources sources;
    private final Affected affected;
    private final Changes changes;
    private final EventWriter writer;
    private final Producer<byte[], byte[]> producer;

    Marking(
            int generation,
            Sources sources,
            Affected affected,
            Changes changes,
            EventWriter writer,
            Producer<byte[], byte[]> producer) {
        this.generation = generation;
        this.sources = sources;
        this.affected = affected;
        this.changes = changes;
        this.writer = writer;
        this.producer = producer;
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        sources.keep(events);
        mark(affected.by(events));
        return List.of();
    }

    @Override
    public boolean knowsNewerThan(Received event) {
        return sources.knowsNewerThan(event);
    }

    void mark(Map<Mark, Set<String>> teamsByMark) {
        changes.affected(teamsByMark);
        var marks = List.copyOf(teamsByMark.keySet());
        var buckets = new TreeMap<Integer, Map<String, List<Integer>>>();
        for (int i = 0; i < marks.size(); i++) {
            for (var team : teamsByMark.getOrDefault(marks.get(i), Set.of())) {
                buckets.computeIfAbsent(Bucket.of(team), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(team, _ -> new ArrayList<>())
                        .add(i);
            }
        }
        var sent = new ArrayList<Future<RecordMetadata>>();
        buckets.forEach((bucket, teams) ->
                jobs(marks, teams).forEach(job -> sent.add(producer.send(writer.toRecord(message(bucket, job))))));
        await(sent);
    }

    private List<NarrativesMarked> jobs(List<Mark> marks, Map<String, List<Integer>> teams) {
        var jobs = new ArrayList<NarrativesMarked>();
        var part = new ArrayList<Map.Entry<String, List<Integer>>>();
        int size = 0;
        for (var team : teams.entrySet()) {
            if (part.size() == TEAMS_PER_JOB
                    || (size > 0 && size + team.getValue().size() > MARKS_PER_JOB)) {
                jobs.add(job(marks, part));
                part.clear();
                size = 0;
            }
            part.add(team);
            size += team.getValue().size();
        }
        jobs.add(job(marks, part));
        return jobs;
    }

    // A job carries only the marks that concern its teams: many events in one poll would else make many times as many.
    private NarrativesMarked job(List<Mark> marks, List<Map.Entry<String, List<Integer>>> teams) {
        var used = new ArrayList<Mark>();
        var indices = new HashMap<Integer, Integer>();
        var marked = new ArrayList<MarkedTeam>(teams.size());
        for (var team : teams) {
            var own = new ArrayList<Integer>(team.getValue().size());
            for (var index : team.getValue()) {
                own.add(indices.computeIfAbsent(index, i -> {
                    used.add(marks.get(i));
                    return used.size() - 1;
                }));
            }
            marked.add(new MarkedTeam(team.getKey(), own));
        }
        return NarrativesMarked.job(generation, used, marked);
    }

    // A message has one trace: that of the first event that it is for. Each mark has its own for what comes of it.
    private PendingEvent message(int bucket, NarrativesMarked job) {
        var trace = new Trigger(null, null, job.marks().getFirst().traceparent());
        return writer.of(Bucket.subject(bucket), 0, List.of(job), trace).getFirst();
    }

    private static void await(List<Future<RecordMetadata>> sent) {
        for (var future : sent) {
            try {
                future.get();
            } catch (ExecutionException notTaken) {
                throw new KafkaException("A job was not taken", notTaken.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new KafkaException("Stopped while handing out jobs", stopping);
            }
        }
    }
}
