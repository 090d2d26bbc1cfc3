package org.throughline.targets.measurements;

import java.util.ArrayList;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.Ledger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// How a [Ledger] is stored: an object with one text a year.
final class LedgerModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    LedgerModule() {
        super("ledger");
        addSerializer(Ledger.class, new Writer());
        addDeserializer(Ledger.class, new Reader());
    }

    private static final class Writer extends ValueSerializer<Ledger> {
        @Override
        public void serialize(Ledger ledger, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            ledger.years()
                    .forEach((year, figures) ->
                            json.writeStringProperty(Integer.toString(year), LedgerText.write(figures)));
            json.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<Ledger> {
        @Override
        public Ledger deserialize(JsonParser json, DeserializationContext context) {
            var figures = new ArrayList<Figure>();
            for (var year = json.nextName(); year != null; year = json.nextName()) {
                json.nextToken();
                figures.addAll(LedgerText.read(Integer.parseInt(year), json.getString()));
            }
            return Ledger.of(figures);
        }
    }
}
