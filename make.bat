@echo off
rem The same words as in the Makefile, for Windows: make, make test, make check.
setlocal
cd /d "%~dp0"
if not exist .venv\ready (
  py -3 -m venv .venv || exit /b 1
  .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt || exit /b 1
  echo ready> .venv\ready
)
if "%1"=="" .venv\Scripts\python build.py & goto end
if "%1"=="test" .venv\Scripts\python -m pytest -q -n auto --dist worksteal & goto end
if "%1"=="check" .venv\Scripts\python build.py check & goto end
echo Use: make, make test, make check
exit /b 1
:end
exit /b %errorlevel%
