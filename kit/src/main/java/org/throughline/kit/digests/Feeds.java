package org.throughline.kit.digests;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.throughline.kit.digests.Digest.Entry;

/// Digests as answers: an Atom feed (RFC 4287), or plain text.
public final class Feeds {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private Feeds() {}

    public static ResponseEntity<String> asText(Digest digest) {
        return answer(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), digest.asText());
    }

    public static ResponseEntity<String> asAtom(Digest digest) {
        return answer(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8), atom(digest));
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    static String atom(Digest digest) {
        var text = new StringWriter();
        try {
            var xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", digest.id());
            element(xml, "title", digest.title());
            element(xml, "updated", digest.updated().toString());
            xml.writeStartElement(ATOM, "author");
            element(xml, "name", "Throughline");
            xml.writeEndElement();
            link(xml, digest.page());
            for (var entry : digest.entries()) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text takes all that is written into it", impossible);
        }
    }

    private static void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, entry.page());
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(plain(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String page) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("href", page);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(plain(text));
        xml.writeEndElement();
    }

    // What somebody wrote may hold characters that XML has no place for.
    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
