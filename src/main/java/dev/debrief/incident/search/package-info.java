/** Finding incidents by what is written in them: texts cut into words, the index of them, and what people type. */
@org.jspecify.annotations.NullMarked
package dev.debrief.incident.search;
