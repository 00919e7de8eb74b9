/** Persons, teams, services they look after, roles, sign-in and API tokens. */
@NullMarked
package dev.debrief.people;

import org.jspecify.annotations.NullMarked;
