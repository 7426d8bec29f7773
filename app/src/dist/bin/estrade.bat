@echo off
rem Starts Estrade: the window, or one of its commands (estrade --help). Passes on the arguments and the exit status.
rem The Java is, in this order: ESTRADE_JAVA (a JDK's folder), JAVA_HOME, the JDK that built this, the java on the PATH;
rem the first that is there and is 25 or newer. ESTRADE_JVM_OPTIONS adds options of the JVM.
setlocal EnableExtensions DisableDelayedExpansion

set "WANTED=25"
for %%D in ("%~dp0..") do set "DIST=%%~fD"
set "FOUND="
set "BUILT_WITH="
if exist "%DIST%\lib\java-home.txt" set /p BUILT_WITH=<"%DIST%\lib\java-home.txt"
set "ON_PATH="
for %%J in (java.exe) do set "ON_PATH=%%~dp$PATH:J"
if defined ON_PATH set "ON_PATH=%ON_PATH%.."

call :consider "%ESTRADE_JAVA%"
call :consider "%JAVA_HOME%"
call :consider "%BUILT_WITH%"
call :consider "%ON_PATH%"
if not defined FOUND (
  echo Estrade a besoin de Java %WANTED% : installez par exemple Temurin %WANTED%, ou nommez son dossier dans ESTRADE_JAVA. / Estrade needs Java %WANTED%: install for example Temurin %WANTED%, or name its folder in ESTRADE_JAVA. 1>&2
  exit /b 69
)

"%FOUND%\bin\java.exe" -XX:+UseSerialGC "-XX:AOTCache=%DIST%\lib\estrade.aot" -Xlog:disable %ESTRADE_JVM_OPTIONS% -jar "%DIST%\lib\estrade.jar" %*
exit /b %ERRORLEVEL%

rem Takes the folder if nothing was taken yet, it has a java.exe, and its file "release" names a version that is new enough.
:consider
if defined FOUND exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "VERSION="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=.-+ " %%M in (%%V) do set "VERSION=%%M"
if not defined VERSION exit /b
if %VERSION% GEQ %WANTED% set "FOUND=%~1"
exit /b
