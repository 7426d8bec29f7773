package fr.estrade.shell;

import fr.estrade.platform.PlatformFolders;
import fr.estrade.task.TaskRunner;
import fr.estrade.ui.Theme;
import java.time.Clock;

/**
 * What lasts as long as the program, whatever the base and the language.
 *
 * @param settings how the user arranged this workstation
 * @param theme    colours and zoom
 * @param tasks    runs what touches the base or a file
 * @param clock    tells what "now" is
 * @param desktop  opens files and folders in other programs
 * @param folders  where files of this user lie
 * @param version  of the program, as written into changes and crash reports
 */
record Workstation(Settings settings, Theme theme, TaskRunner tasks, Clock clock, Desktop desktop, PlatformFolders folders, String version) {
}
