/** What the writing checks say of a document before it is published, for people and for machines. */
@NullMarked
package dev.debrief.postmortem.check;

import org.jspecify.annotations.NullMarked;
