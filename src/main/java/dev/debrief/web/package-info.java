/** The frame around every page: home, error pages, security headers. */
@NullMarked
package dev.debrief.web;

import org.jspecify.annotations.NullMarked;
