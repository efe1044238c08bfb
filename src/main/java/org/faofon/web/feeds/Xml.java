package org.faofon.web.feeds;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0; characters that XML does not allow, such as a control character from a form, are left out. */
final class Xml {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    interface Content {
        void write(Xml xml);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml() throws XMLStreamException {
        writer = WRITERS.createXMLStreamWriter(text);
    }

    static String document(String root, String namespace, Content content) {
        try {
            Xml xml = new Xml();
            xml.writer.writeStartDocument("UTF-8", "1.0");
            xml.writer.writeStartElement(root);
            xml.writer.writeDefaultNamespace(namespace);
            content.write(xml);
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            xml.writer.close();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml attribute(String name, String value) {
        return step(() -> writer.writeAttribute(name, legal(value)));
    }

    Xml element(String name, Content content) {
        step(() -> writer.writeStartElement(name));
        content.write(this);
        return step(writer::writeEndElement);
    }

    Xml element(String name, String value) {
        return element(name, inside -> inside.step(() -> writer.writeCharacters(legal(value))));
    }

    Xml element(String name, Optional<String> value) {
        value.ifPresent(present -> element(name, present));
        return this;
    }

    Xml empty(String name, Content attributes) {
        step(() -> writer.writeEmptyElement(name));
        attributes.write(this);
        return this;
    }

    Xml text(String value) {
        return step(() -> writer.writeCharacters(legal(value)));
    }

    private Xml step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // A StringWriter does not fail.
        }
    }

    private static String legal(String value) {
        return value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
