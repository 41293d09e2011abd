package org.synoptic.read.format;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML, read from start to end without a tree; what has a document type is refused, so that no entity means anything. */
final class Xml {
    private static final int BEAT = 4096;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Told of elements and text in their order. */
    interface Walker {
        default void start(Element e) {}

        default void text(String words) {}

        default void end(String name) {}
    }

    /** An element's name and attributes, without prefixes. */
    interface Element {
        String name();

        /** The attribute's value; null where it has none of that name. */
        @Nullable
        String attribute(String name);

        /** An attribute that is a number from 0 to a limit; another number where it is none. */
        default int number(String attribute, int otherwise, int limit) {
            String words = attribute(attribute);
            return words != null && words.matches("[0-9]{1,9}") ? Math.min(limit, Integer.parseInt(words)) : otherwise;
        }
    }

    static void walk(InputStream in, Walker walker, Work work) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
        int depth = 0;
        int events = 0;
        while (reader.hasNext()) {
            if (++events % BEAT == 0) {
                work.progress();
            }
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Limits.XML_DEPTH) {
                        throw new XMLStreamException("elements are nested deeper than " + Limits.XML_DEPTH);
                    }
                    walker.start(new Current(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    walker.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    walker.text(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("it declares a document type, as no office program does");
                default -> {} // comments and processing instructions
            }
        }
    }

    private record Current(XMLStreamReader reader) implements Element {
        @Override
        public String name() {
            return reader.getLocalName();
        }

        @Override
        public @Nullable String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(
                    String.format(Locale.ROOT, "%s is not fetched", systemId == null ? publicId : systemId));
        });
        return factory;
    }
}
