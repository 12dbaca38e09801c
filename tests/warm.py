"""An interpreter that is warm: it has imported all there is, and makes a fork of itself for each command.

`python -IS tests/warm.py SOCKET WORDS ...` does what `python WORDS ...` does for our command line and for the process
of one language, without the second that imports take; so that a fault at every step can be tried in a few minutes.
`tests/faulty.py` may break what it does to the disk.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from importlib import import_module

PARENT, CHILD = "build.py", "generators.outputs.site.child"
STANDARD = (0, 1, 2)


def ask(address: str, words: list[str]) -> int:
    """Let the warm interpreter run these words with our files and environment, and return how that ended."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(address)
        asked = {"words": words, "environment": dict(os.environ), "folder": os.getcwd()}
        socket.send_fds(line, [json.dumps(asked).encode() + b"\n"], STANDARD)
        return int(line.recv(16) or b"70")


def serve(address: str) -> None:
    """Answer until standard input closes; one process waits for each command, and so sees how it ended."""
    import select
    import signal

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(address)
        door.listen(64)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while sys.stdin not in select.select([door, sys.stdin], [], [])[0]:
            line, _ = door.accept()
            if os.fork() == 0:
                door.close()
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                os._exit(_attend(address, line))
            line.close()


def _attend(address: str, line: socket.socket) -> int:
    """Run one command in a fork, and tell who asked how it ended."""
    raw, files, _, _ = socket.recv_fds(line, 1 << 20, len(STANDARD))
    while not raw.endswith(b"\n"):
        raw += line.recv(1 << 20)
    process = os.fork()
    if process == 0:
        line.close()
        for to, given in zip(STANDARD, files, strict=True):
            os.dup2(given, to)
        os.closerange(max(STANDARD) + 1, max(files) + 1)
        asked = json.loads(raw)
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update(asked["environment"])
        os._exit(_finish(address, asked["words"]))
    for given in files:
        os.close(given)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    try:
        line.sendall(str(code % 256).encode())
    except BrokenPipeError:
        return 1
    return 0


def _finish(address: str, words: list[str]) -> int:
    """Return the exit code of the words, with all that was printed gone out."""
    import traceback

    with (
        open(1, "w", encoding="utf-8", closefd=False) as sys.stdout,
        open(2, "w", encoding="utf-8", closefd=False) as sys.stderr,
    ):
        try:
            return _run(address, words)
        except SystemExit as left:
            return int(left.code or 0)
        except BaseException:  # noqa: BLE001
            traceback.print_exc()
            return 1


def _run(address: str, words: list[str]) -> int:
    from generators.cli import main
    from generators.outputs.site import child
    from tests import faulty

    faults = faulty.asked()
    if os.path.basename(words[0]) == PARENT:
        sys.executable = interpreter(address)
        with faulty.counted(faults, "parent"):
            return main(words[1:])
    if words[:3] != ["-P", "-m", CHILD]:
        raise ValueError(words)
    with faulty.counted(faults if words[6] == "sq" else None, "child"):
        return child.main(words[3:])


def interpreter(address: str) -> str:
    """Return the program that stands for the interpreter, beside the socket; `write` made it."""
    return f"{address}.sh"


def write_interpreter(address: str) -> None:
    """Write that program."""
    handle = os.open(interpreter(address), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o755)
    with os.fdopen(handle, "w") as file:
        file.write(f'#!/bin/sh\nexec "{sys.executable}" -IS "{os.path.abspath(__file__)}" "{address}" "$@"\n')


def prepare() -> None:
    """Import all that a command or the process of a language imports, also what they import late."""
    for name in ("generators.commands.build", CHILD, "tests.faulty"):
        import_module(name)


if __name__ == "__main__":
    if sys.argv[1] != "serve":
        sys.exit(ask(sys.argv[1], sys.argv[2:]))
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    prepare()
    write_interpreter(sys.argv[2])
    serve(sys.argv[2])
