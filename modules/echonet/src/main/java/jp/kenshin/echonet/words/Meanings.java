package jp.kenshin.echonet.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.PropertyMap;
import jp.kenshin.echonet.meter.MalformedValue;

/** How properties of any device are read: numbers, codes, texts, dates, lists of properties and objects. */
final class Meanings {
    private Meanings() {}

    /** Bytes of a fixed length that mean nothing more. */
    static Meaning raw(int length) {
        return (edt, language) -> {
            requireLength(edt, length);
            return edt.hex();
        };
    }

    /** Bytes of any length. */
    static Meaning raw() {
        return (edt, language) -> edt.hex();
    }

    static Meaning ascii(int length) {
        return (edt, language) -> {
            requireLength(edt, length);
            return edt.ascii().replaceAll("[^ -~]", "?").strip();
        };
    }

    /** An unsigned number of one to four bytes, in steps of a power of ten. */
    static Meaning number(int length, int scale, long least, long most) {
        return (edt, language) -> {
            requireLength(edt, length);
            long value = 0;
            for (int i = 0; i < length; i++) {
                value = value << 8 | edt.u8(i);
            }
            if (value < least || value > most) {
                throw new MalformedValue("number " + value + " is not between " + least + " and " + most);
            }
            return BigDecimal.valueOf(value, scale);
        };
    }

    /** Codes of one byte and what they stand for. */
    static Meaning code(Map<Integer, Words> words) {
        Map<Integer, Words> known = new TreeMap<>(words);
        return (edt, language) -> {
            requireLength(edt, 1);
            Words word = known.get(edt.u8(0));
            if (word == null) {
                throw new MalformedValue(String.format(Locale.ROOT, "code 0x%02X has no meaning", edt.u8(0)));
            }
            return word.in(language);
        };
    }

    /** 0x41 says the first, 0x42 the second. */
    static Meaning either(Words first, Words second) {
        return code(Map.of(0x41, first, 0x42, second));
    }

    static Meaning propertyMap() {
        return (edt, language) ->
                PropertyMap.decode(edt).orElseThrow(() -> new MalformedValue("no property map")).stream()
                        .map(each -> String.format(Locale.ROOT, "%02X", each))
                        .toList();
    }

    /** The objects that a node announces: how many, then three bytes each. */
    static Meaning instances() {
        return (edt, language) -> {
            if (edt.isEmpty() || edt.length() != 1 + 3 * edt.u8(0)) {
                throw new MalformedValue("no list of instances");
            }
            List<String> objects = new ArrayList<>();
            for (int i = 1; i < edt.length(); i += 3) {
                objects.add(new Eoj(edt.u24(i)).toString());
            }
            return objects;
        };
    }

    static Meaning date() {
        return (edt, language) -> {
            requireLength(edt, 4);
            return String.format(Locale.ROOT, "%04d-%02d-%02d", edt.u16(0), edt.u8(2), edt.u8(3));
        };
    }

    static Meaning timeOfDay() {
        return (edt, language) -> {
            requireLength(edt, 2);
            return String.format(Locale.ROOT, "%02d:%02d", edt.u8(0), edt.u8(1));
        };
    }

    /** Year and month in ASCII, such as the expiry of verification. */
    static Meaning yearMonth() {
        return (edt, language) -> {
            requireLength(edt, 6);
            String digits = edt.ascii();
            if (!digits.matches("[0-9]{4}(0[1-9]|1[0-2])")) {
                throw new MalformedValue("no year and month: " + edt.hex());
            }
            return digits.substring(0, 4) + "-" + digits.substring(4);
        };
    }

    static void requireLength(Edt edt, int length) throws MalformedValue {
        if (edt.length() != length) {
            throw new MalformedValue(edt.length() + " bytes where " + length + " are due");
        }
    }
}
