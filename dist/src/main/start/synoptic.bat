@echo off
rem Runs Synoptic on Windows: finds a Java of at least 21 and hands the arguments on.
setlocal
set "java="
if defined SYNOPTIC_JAVA call :try "%SYNOPTIC_JAVA%\bin\java.exe"
if not defined java if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~$PATH:j"
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do if not defined java call :try "%%~d\bin\java.exe"
if not defined java (
    echo synoptic: install a Java runtime of at least version 21, for example Eclipse Temurin, or set JAVA_HOME to one 1>&2
    exit /b 70
)
"%java%" -XX:+UseSerialGC -jar "%~dp0lib\synoptic.jar" %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b
for /f "tokens=3" %%v in ('""%~1" -version 2>&1 ^| findstr /c:" version ""') do for /f "tokens=1 delims=." %%m in ("%%~v") do if %%m GEQ 21 set "java=%~1"
exit /b
