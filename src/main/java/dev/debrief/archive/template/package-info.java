/** The templates of post-mortems: kept, shipped, chosen, and their pages in the settings. */
@NullMarked
package dev.debrief.archive.template;

import org.jspecify.annotations.NullMarked;
