package dev.debrief.people;

/** Whether mails leave the house. The room that sends them says so; in templates: {@code {inject:mailing.isOn}}. */
public interface Mailing {
    boolean isOn();
}
