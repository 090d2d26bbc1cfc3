package org.throughline.engagement.mapping;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.throughline.engagement.mapping.domain.SystemMap;

/// Writes the map as GraphML, which graph editors read.
final class GraphMl {
    private GraphMl() {}

    static String of(SystemMap map) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            key(xml, "kind");
            key(xml, "title");
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (var node : map.nodes()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", node.id());
                data(xml, "kind", node.kind());
                data(xml, "title", node.title());
                xml.writeEndElement();
            }
            for (var edge : map.edges()) {
                xml.writeEmptyElement("edge");
                xml.writeAttribute("source", edge.from());
                xml.writeAttribute("target", edge.to());
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException toMemory) {
            throw new IllegalStateException(toMemory);
        }
        return text.toString();
    }

    private static void key(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", "node");
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    private static void data(XMLStreamWriter xml, String key, String text) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
