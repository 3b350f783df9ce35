@echo off
rem Runs the file "invoke" beside this one, which makes the environment and hands over to it.
setlocal
set "PYTHON=py -3"
where /q py || set "PYTHON=python"
%PYTHON% "%~dp0invoke" %*
exit /b %errorlevel%
