package fr.estrade.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformFoldersTest {
    private static final Path HOME = Path.of("/home/lucie");

    @Test
    void followsTheFreedesktopConventionsOnLinux() {
        PlatformFolders folders = PlatformFolders.of(Map.of(), "Linux", HOME);
        assertThat(folders.data()).isEqualTo(HOME.resolve(".local/share/estrade"));
        assertThat(folders.config()).isEqualTo(HOME.resolve(".config/estrade"));
        assertThat(folders.logs()).isEqualTo(HOME.resolve(".local/state/estrade/log"));
    }

    @Test
    void followsTheXdgVariablesUnlessTheyAreRelative() {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", "/srv/data", "XDG_CONFIG_HOME", "settings");
        PlatformFolders folders = PlatformFolders.of(environment, "Linux", HOME);
        assertThat(folders.data()).isEqualTo(Path.of("/srv/data/estrade"));
        assertThat(folders.config()).isEqualTo(HOME.resolve(".config/estrade"));
    }

    @Test
    void followsTheConventionsOfTheMac() {
        PlatformFolders folders = PlatformFolders.of(Map.of(), "Mac OS X", HOME);
        assertThat(folders.data()).isEqualTo(HOME.resolve("Library/Application Support/Estrade"));
        assertThat(folders.logs()).isEqualTo(HOME.resolve("Library/Logs/Estrade"));
    }

    @Test
    void followsTheVariablesOfWindows() {
        Map<String, String> environment = Map.of("LOCALAPPDATA", "/users/lucie/local", "APPDATA", "/users/lucie/roaming");
        PlatformFolders folders = PlatformFolders.of(environment, "Windows 11", HOME);
        assertThat(folders.data()).isEqualTo(Path.of("/users/lucie/local/Estrade").toAbsolutePath());
        assertThat(folders.config()).isEqualTo(Path.of("/users/lucie/roaming/Estrade").toAbsolutePath());
        assertThat(PlatformFolders.of(Map.of(), "Windows 11", HOME).data()).isEqualTo(HOME.resolve("AppData/Local/Estrade"));
    }

    @Test
    void obeysTheVariablesOfOurOwnOnEveryPlatform() {
        Map<String, String> environment = Map.of("ESTRADE_DATA", "/d", "ESTRADE_CONFIG", "/c", "ESTRADE_LOGS", "/l");
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertThat(PlatformFolders.of(environment, system, HOME))
                    .isEqualTo(new PlatformFolders(Path.of("/d").toAbsolutePath(), Path.of("/c").toAbsolutePath(), Path.of("/l").toAbsolutePath()));
        }
        assertThat(PlatformFolders.of(Map.of("ESTRADE_DATA", " "), "Linux", HOME).data()).isEqualTo(HOME.resolve(".local/share/estrade"));
    }
}
