/** What may be worth another look in a post-mortem before others read it: pure functions on the tree, never an order. */
@NullMarked
package dev.debrief.document.check;

import org.jspecify.annotations.NullMarked;
