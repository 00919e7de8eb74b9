package dev.debrief.mail.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** The pages behind the links of a mail. */
@CheckedTemplate(basePath = "mail/answer")
final class AnswerTemplates {
    private AnswerTemplates() {}

    static native TemplateInstance ask(AnswerPage page);

    static native TemplateInstance told(
            String heading, String number, String address, RawString text, String facts, String person);

    static native TemplateInstance over(String heading);

    static native TemplateInstance unsubscribe(String person, String kind, boolean isStopped);
}
