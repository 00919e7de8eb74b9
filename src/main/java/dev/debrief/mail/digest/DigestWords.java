package dev.debrief.mail.digest;

import dev.debrief.digest.DigestText;
import java.net.URI;

/**
 * A digest while it waits to leave: everything that its mail says, and none of its looks.
 *
 * @param stop the address of List-Unsubscribe
 */
record DigestWords(String to, String name, DigestText digest, URI stop) {}
