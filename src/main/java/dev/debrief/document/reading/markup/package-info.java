/** Pages of wikis and word processors, in HTML or in Confluence's storage format, as Markdown that says the same words. */
@NullMarked
package dev.debrief.document.reading.markup;

import org.jspecify.annotations.NullMarked;
