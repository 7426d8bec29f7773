package fr.estrade.cli;

import java.util.Locale;
import java.util.Map;

/** In which language a command speaks: as asked for, or as the system does; French unless that is English. */
final class Language {
    private static final String OPTION = "--lang";

    private Language() {
    }

    /**
     * The language asked for among the arguments, which must be known before the rest is understood; an argument that names
     * none is complained about later.
     */
    static Locale of(String[] args, Locale system) {
        String asked = null;
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith(OPTION + "=")) {
                asked = args[i].substring(OPTION.length() + 1);
            } else if (args[i].equals(OPTION) && i + 1 < args.length) {
                asked = args[i + 1];
            }
        }
        return "en".equals(asked) ? Locale.UK : "fr".equals(asked) ? Locale.FRANCE : frenchUnlessEnglish(system);
    }

    /**
     * The language of the system. Where the environment tells it, a missing one or "C" means none, which the JVM takes for English.
     *
     * @param jvm what the JVM makes of it
     */
    static Locale ofSystem(Map<String, String> variables, String systemName, Locale jvm) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return frenchUnlessEnglish(jvm);
        }
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = variables.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.equals("en") || value.startsWith("en_") ? Locale.UK : Locale.FRANCE;
            }
        }
        return Locale.FRANCE;
    }

    private static Locale frenchUnlessEnglish(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
    }
}
