import java.time.LocalDate;
import java.util.stream.IntStream;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.MeasurementApi;
import org.openapitools.client.api.SpcApi;
import org.openapitools.client.api.TargetApi;
import org.openapitools.client.model.Measure;
import org.openapitools.client.model.MeasurementsRequestItem;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.TargetRequest;
import org.openapitools.client.model.Threshold;

/// What a program looks like that uses the client which OpenAPI Generator makes of target-service's description:
/// `generate --generator-name=java --library=native --additional-properties=useJakartaEe=true`.
void main() throws ApiException, IOException {
    var client = new ApiClient();
    client.updateBaseUri(System.getenv("THROUGHLINE_TARGET"));
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + System.getenv("TOKEN")));
    var targets = new TargetApi(client);

    var fourHours = new TargetRequest()
            .title("Seen within four hours")
            .statement("Patients are seen, treated and on their way within four hours")
            .measure(new Measure()
                    .name("Within four hours")
                    .unit("%")
                    .improvement(Measure.ImprovementEnum.INCREASE)
                    .frequency(Measure.FrequencyEnum.MONTH))
            .addThresholdsItem(new Threshold().from(LocalDate.parse("2025-04-01")).value(78.0));
    targets.targetPut("four-hours-by-client", fourHours);

    var read = targets.targetGet("four-hours-by-client");
    System.out.println("read: " + read.getTitle() + ", version " + read.getVersion() + ", to "
            + read.getMeasure().getImprovement() + " each " + read.getMeasure().getFrequency() + ", "
            + read.getThresholds().getFirst().getValue() + " from " + read.getThresholds().getFirst().getFrom());

    for (var listed : targets.targetList(1, "four-hours-by-clien").getItems()) {
        System.out.println("listed: " + listed.getId() + ", " + listed.getTitle());
    }

    var figures = IntStream.range(0, 13)
            .mapToObj(month -> new MeasurementsRequestItem()
                    .period(LocalDate.parse("2025-01-01").plusMonths(month))
                    .value(74.0 + month % 3))
            .toList();
    System.out.println("taken: "
            + new MeasurementApi(client).measurementPost("four-hours-by-client", figures).getAccepted());

    var chart = new SpcApi(client).spcChart("four-hours-by-client", null);
    var last = chart.getPoints().getLast();
    System.out.println("chart: " + chart.getVariation() + ", " + chart.getAssurance() + ", last " + last.getValue()
            + " in " + last.getPeriod() + " (" + last.getPointType() + ")");

    try {
        targets.targetPut("four-hours-by-client", fourHours.title(" "));
    } catch (ApiException refused) {
        var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        for (var error : problem.getErrors()) {
            System.out.println("refused: " + refused.getCode() + ", " + error.getField() + " " + error.getExpected());
        }
    }
}
