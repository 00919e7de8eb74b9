package dev.debrief.document.confluence;

import static org.assertj.core.api.Assertions.fail;

import dev.debrief.Shared;
import dev.debrief.document.AttachedFile;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.shared.Markdown;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Storage format as the contract's DTD judges it. */
public final class Storage {
    public static final Whereabouts HERE = new Whereabouts(
            "https://debrief.example.org",
            new AttachedFiles(
                    "/incidents/7/attachments",
                    List.of(
                            new AttachedFile("load.png", true, 1200, 400, true, "Load over the night"),
                            new AttachedFile("job.log", false, 0, 0, false, ""))));

    private Storage() {}

    static String of(String markdown) {
        return StorageFormat.write(Markdown.of(markdown), HERE).strip();
    }

    /** The parsed body, which must be valid. */
    public static Document valid(String body) {
        String dtd = Shared.contract("confluence-storage-extended.dtd")
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString();
        String page = "<!DOCTYPE ac:confluence SYSTEM \"" + dtd + "\">\n<ac:confluence"
                + " xmlns:ac=\"http://atlassian.com/content\" xmlns:ri=\"http://atlassian.com/resource/identifier\">"
                + body
                + "</ac:confluence>";
        try {
            return parser().parse(new InputSource(new StringReader(page)));
        } catch (SAXException invalid) {
            return fail(invalid.getMessage() + "\n" + body);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setValidating(true);
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException remark) throws SAXException {
            throw remark;
        }

        @Override
        public void error(SAXParseException invalid) throws SAXException {
            throw invalid;
        }

        @Override
        public void fatalError(SAXParseException illFormed) throws SAXException {
            throw illFormed;
        }
    }
}
