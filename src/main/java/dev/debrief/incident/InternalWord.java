package dev.debrief.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A word, or a few, that customers are not to read. */
@Entity
public class InternalWord extends PanacheEntityBase {
    /** The most characters of one. */
    public static final int LONGEST = 100;

    /** The most that are looked for. */
    public static final int MOST = 2_000;

    @Id
    public String word;

    /** All of them, in order of the alphabet. */
    public static List<String> all() {
        return InternalWord.<InternalWord>list("order by lower(word)").stream()
                .map(row -> row.word)
                .toList();
    }

    /** One word a line, each once in whatever case; blank lines mean nothing. */
    static List<String> lines(String typed) {
        Map<String, String> words = new LinkedHashMap<>();
        typed.replace('\0', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    words.putIfAbsent(line.toLowerCase(Locale.ROOT), line);
                });
        return new ArrayList<>(words.values());
    }

    /** Takes the place of those that were there. */
    static void keep(List<String> words) {
        getEntityManager()
                .createNativeQuery("lock table internal_word in exclusive mode")
                .executeUpdate();
        deleteAll();
        for (String word : words) {
            InternalWord row = new InternalWord();
            row.word = word;
            row.persist();
        }
    }
}
