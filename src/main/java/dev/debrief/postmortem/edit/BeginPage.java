package dev.debrief.postmortem.edit;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The short form that opens an incident; {@code stopped} is null until something was posted that cannot be kept. */
@TemplateData
public record BeginPage(
        Sheet sheet,
        EditPage.@Nullable Stopped stopped,
        List<EditPage.Suggestions> suggestions,
        List<Option> templates) {}
