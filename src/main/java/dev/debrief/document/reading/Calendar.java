package dev.debrief.document.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Months and days of the week in the languages that are read. */
final class Calendar {
    private static final String[] MONTHS = {
        "jan january januar jänner janv janvier ene enero janeiro มกราคม มค",
        "feb february februar févr fév février fevr febrero fev fevereiro กุมภาพันธ์ กพ",
        "mar march märz maerz mrz mars marzo março marco มีนาคม มีค",
        "apr april avr avril abr abril เมษายน เมย",
        "may mai mayo maio พฤษภาคม พค",
        "jun june juni juin junio junho มิถุนายน มิย",
        "jul july juli juil juillet julio julho กรกฎาคม กค",
        "aug august août aout ago agosto สิงหาคม สค",
        "sep sept september septembre septiembre set setembro กันยายน กย",
        "oct october okt oktober octobre octubre out outubro ตุลาคม ตค",
        "nov november novembre noviembre novembro พฤศจิกายน พย",
        "dec december dez dezember déc décembre dic diciembre dezembro ธันวาคม ธค"
    };
    private static final String[] ENGLISH = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] DAYS = {
        "mon monday montag lundi lunes segunda จันทร์ วันจันทร์",
        "tue tues tuesday dienstag mardi martes terça อังคาร วันอังคาร",
        "wed wednesday mittwoch mercredi miércoles quarta พุธ วันพุธ",
        "thu thur thurs thursday donnerstag jeudi jueves quinta พฤหัสบดี วันพฤหัสบดี",
        "fri friday freitag vendredi viernes sexta ศุกร์ วันศุกร์",
        "sat saturday samstag samedi sábado sonnabend เสาร์ วันเสาร์",
        "sun sunday sonntag dimanche domingo อาทิตย์ วันอาทิตย์"
    };
    private static final String[] ENGLISH_DAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final Map<String, String> MONTH = table(MONTHS, ENGLISH);
    private static final Map<String, String> DAY = table(DAYS, ENGLISH_DAYS);

    private Calendar() {}

    private static Map<String, String> table(String[] names, String[] english) {
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < names.length; i++) for (String name : names[i].split(" ", -1)) table.put(name, english[i]);
        return table;
    }

    /** The month that a word names, in three English letters. */
    static Optional<String> month(Piece word) {
        return month(word.text());
    }

    static Optional<String> month(String word) {
        return Optional.ofNullable(MONTH.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The day of the week that a word names, in English. */
    static Optional<String> weekday(Piece word) {
        return weekday(word.text());
    }

    static Optional<String> weekday(String word) {
        return Optional.ofNullable(DAY.get(word.toLowerCase(Locale.ROOT)));
    }
}
