package org.throughline.networks.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.networks.shape.Shape.Measure;

@RestController
@MayUse(Role.STAFF)
final class ShapeController {
    private final AssessingNetworks assessing;
    private final Responsibility responsibility;

    ShapeController(AssessingNetworks assessing, Responsibility responsibility) {
        this.assessing = assessing;
        this.responsibility = responsibility;
    }

    @GetMapping(path = "/api/networks/{network}/shape", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shape> shape(@PathVariable Id network) {
        return found(assessing.shape(network.value()));
    }

    /// The same shape, one row a measure.
    @GetMapping(path = "/api/networks/{network}/shape", produces = "text/csv")
    ResponseEntity<Page<Row>> table(@PathVariable Id network) {
        return found(assessing.shape(network.value()).map(shape -> new Page<>(Row.of(shape), null)));
    }

    /// Who carries a target: its networks, what hangs on one person, who is missing.
    @GetMapping("/api/targets/{target}/responsibility")
    ResponseEntity<Responsibility.Carrying> responsibility(@PathVariable Id target) {
        return found(responsibility.of(target.value()));
    }

    /// Targets that no network carries, and networks that carry no target any more.
    @GetMapping("/api/cover")
    Page<Responsibility.Uncovered> cover() {
        return new Page<>(responsibility.uncovered(), null);
    }

    private static <V> ResponseEntity<V> found(Optional<V> answer) {
        return answer.map(ResponseEntity::ok).orElseGet(Answers::notFound);
    }

    record Row(String measure, @Nullable Double value, String sentence) {
        static List<Row> of(Shape shape) {
            var rows = new ArrayList<Row>();
            var mix = shape.mix();
            if (mix != null) {
                rows.add(of("mix of departments", mix.departments()));
                rows.add(of("mix of staff groups", mix.staffGroups()));
                rows.add(of("departments like the trust", mix.likeTheTrust()));
                rows.add(of("staff groups like the trust", mix.staffGroupsLikeTheTrust()));
                rows.add(of("ties across departments", mix.ties()));
            }
            var burden = shape.burden();
            if (burden != null) {
                rows.add(of("done by the busiest fifth", burden.topFifth()));
                if (burden.hours() != null) {
                    rows.add(of("hours of the busiest fifth", burden.hours()));
                }
                rows.add(of("inequality", burden.gini()));
                rows.add(of("as if carried by", burden.carriers()));
            }
            if (shape.suppressed()) {
                rows.add(new Row("suppressed", null, shape.sentences().getFirst()));
            }
            rows.add(new Row("bridging", null, shape.bridging().sentence()));
            shape.missing().forEach(each -> rows.add(new Row("missing", (double) each.weight(), each.sentence())));
            shape.drivers().forEach(each -> rows.add(new Row("driver without a team", null, each.sentence())));
            return rows;
        }

        private static Row of(String name, Measure measure) {
            return new Row(name, measure.value(), measure.sentence());
        }
    }
}
