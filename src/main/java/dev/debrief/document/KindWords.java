package dev.debrief.document;

import dev.debrief.document.TimelineEntry.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses the kind of a timeline entry from its words. A guess is shown as one and never stands in the way of a choice;
 * where the words do not tell, there is none.
 */
public final class KindWords {
    private static final int FAR_ENOUGH = 600;

    /** In this order: who decides to roll back decides, what has recovered is no longer being mitigated. */
    private static final List<Map.Entry<Kind, Pattern>> RULES = List.of(
            rule(Kind.ACTION, "look(?:s|ing) into\\b|investigat|schaue mir|je regarde|estoy mirando|กำลังดู"),
            rule(
                    Kind.DECISION,
                    "(?:we |i )?decided?\\b|decision\\b|let'?s\\b|we(?:'ll| will| should)\\b|agreed\\b|go for it|no-go\\b"
                            + "|(?:wir |ich )?(?:entscheiden|entschieden|beschließen|beschlossen)|on (?:décide|a décidé)|décision\\b"
                            + "|decidimos\\b|decidido\\b|ตัดสินใจ|ตกลงว่า"),
            rule(
                    Kind.RECOVERY,
                    "recover(?:ed|y|ing)?\\b|\\[?resolved\\b|back (?:to normal|up|online)\\b|all (?:green|clear|good)\\b|healthy again"
                            + "|works? again|succeed(?:s|ed)?\\b|success(?:ful(?:ly)?)?\\b|caught up\\b|ok;|without errors?\\b|incident (?:closed|over)\\b"
                            + "|läuft wieder|wieder (?:normal|da|online|verfügbar)|behoben\\b|erfolgreich|rétabli|résolu|de retour"
                            + "|recuperad[oa]s?\\b|resuelto\\b|กลับมา|กู้คืน|สำเร็จ|หายแล้ว"),
            rule(
                    Kind.MITIGATION,
                    "mitigat(?:ed?|ing|ion|es)\\b|roll(?:ed|ing|s)? ?back\\b|rollback\\b|revert(?:ed|ing|s)?\\b|failed over\\b|failing over"
                            + "|fail(?:ed)?-?over (?:to|done)\\b|disabled?\\b|switch(?:ed|ing)? (?:off|to)\\b|drain(?:ed|ing)?\\b|hotfix|work-?around"
                            + "|scaled? (?:up|out)\\b|zurückgerollt|zurückgesetzt|abgeschaltet|deaktiviert|désactivé|retour arrière"
                            + "|revertid[oa]|desactivad[oa]|ย้อนกลับ|ปิดการใช้งาน|บรรเทา"),
            rule(
                    Kind.DETECTION,
                    "\\[?firing\\b|triggered\\b|alert(?:s|ed|ing)?\\b|alarm\\b|pag(?:ed|er|ing)\\b|notic(?:ed|es|ing)\\b|detect(?:ed|s|ion)\\b|problem\\b"
                            + "|critical\\b|is down\\b|went down\\b|down:|fail(?:s|ed|ing|ures?)?\\b|errors?\\b|timeouts?\\b|5\\d\\ds?\\b|40[0139]s?\\b|spik(?:e|es|ed|ing)\\b"
                            + "|warning\\b|complain|is that you\\b|anyone (?:else )?see|zero since\\b|fehler|fehlgeschlagen|störung|ausfall|gemerkt\\b|bemerkt"
                            + "|erreurs?\\b|panne\\b|alerte\\b|détecté|échou|error(?:es)?\\b|alerta\\b|caíd[oa]\\b|fall[oó]\\b|แจ้งเตือน|พบว่า|ล้มเหลว|ผิดพลาด|ใช้ไม่ได้|ล่ม"),
            rule(
                    Kind.TRIGGER,
                    "(?:was |is |gets? )?(?:deployed|deploys|deploying|released|merged|rolled out|rolling out)\\b|deploy(?:ment)?\\b|expire[sd]?\\b|migration (?:starts|began|begins)\\b"
                            + "|config(?:uration)? change|ausgerollt|abgelaufen|déploy|expiré|despleg|desplieg|expir[óa]|caducó|ปล่อยเวอร์ชัน|หมดอายุ|ดีพลอย"),
            rule(
                    Kind.COMMUNICATION,
                    "status ?page\\b|inform(?:ed|s|ing)?\\b|told\\b|notif(?:y|ied|ies|ying)\\b|announc|customers?\\b|acknowledged?\\b|acked\\b|asks?\\b|asked\\b"
                            + "|escalat|call(?:s|ed|ing)\\b|e-?mail(?:s|ed)?\\b|informiert|gemeldet|statusseite|kunden\\b|prévenu|informé|avis(?:ado|é|amos)|clientes?\\b"
                            + "|แจ้งลูกค้า|รับทราบ|ประกาศ"),
            rule(
                    Kind.ACTION,
                    "restart(?:s|ed|ing)?\\b|start(?:s|ed|ing)\\b|run(?:s|ning)?\\b|ran\\b|trigger(?:s|ing)\\b|issu(?:ed|ing|es)\\b|renew|kill(?:ed|ing|s)?\\b|delet|remov"
                            + "|look(?:s|ing) (?:into|at)\\b|check(?:s|ed|ing)?\\b|investigat|increas|chang(?:ed|ing|es)\\b|apply|applied\\b|fix(?:ed|ing|es)?\\b|by hand\\b"
                            + "|starte|neu ?gestartet|prüf|schaue|gelöscht|geändert|redémarr|relanc|vérifi|regarde|reinici|revis(?:o|ando|amos)\\b|compruebo"
                            + "|รีสตาร์ท|เริ่ม|ตรวจสอบ|กำลังดู|แก้ไข|ลบ"));

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private KindWords() {}

    /** Empty where the words do not tell. */
    public static Optional<Kind> guess(String text) {
        String words = text.length() > FAR_ENOUGH ? text.substring(0, FAR_ENOUGH) : text;
        String plain =
                ADDRESS.matcher(words).replaceAll(" ").toLowerCase(Locale.ROOT).replace('’', '\'');
        return RULES.stream()
                .filter(rule -> rule.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A word counts from its beginning; Thai has no blanks between words, so there it counts wherever it stands. */
    private static Map.Entry<Kind, Pattern> rule(Kind kind, String words) {
        String[] all = words.split("\\|(?![^(]*\\))", -1);
        StringBuilder latin = new StringBuilder();
        StringBuilder thai = new StringBuilder();
        for (String word : all) {
            boolean isThai =
                    word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
            StringBuilder side = isThai ? thai : latin;
            side.append(side.isEmpty() ? "" : "|").append(word);
        }
        return Map.entry(
                kind, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + latin + ")|" + thai, Pattern.UNICODE_CHARACTER_CLASS));
    }
}
