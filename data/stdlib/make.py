"""Makes `stdlib.txt`: the names PyPI refuses because they are modules of Python's standard library, 2.6 to 3.14.

    python3 data/stdlib/make.py LISTS PYTHON...

LISTS is the folder of per-version lists that python3-stdlib-list 0.8.0 installs (2.6 to 3.9, read from the documentation
of each version); every PYTHON is an interpreter whose own library is walked: 3.8 to 3.11 and 3.13 are needed.
What neither shows is typed in below, each group with its reason.

The rule is PyPI's (warehouse, packaging/services.py, STDLIB_PROHIBITED): every module and every dotted prefix of it,
stripped of leading and trailing `-_.`, in the canonical form of PEP 503. So `_thread` makes PyPI refuse `thread`.
"""

import re
import subprocess
import sys
from pathlib import Path

TYPED_IN = {
    # New in Python 3.14: https://docs.python.org/3.14/whatsnew/3.14.html and Lib/ of its source.
    """annotationlib _apple_support _ast_unparse asyncio.graph asyncio.tools _py_warnings _remote_debugging
    compression._common._streams compression.bz2 compression.gzip compression.lzma compression.zlib
    compression.zstd._zstdfile _zstd concurrent.futures.interpreter concurrent.interpreters._crossinterp
    concurrent.interpreters._queues ctypes._layout encodings._win_cp_codecs json.__main__ pathlib._os pathlib.types
    string.templatelib _pyrepl._module_completer _pyrepl.base_eventqueue _pyrepl.terminfo
    _pyrepl.windows_eventqueue""",
    # An extension module of 3.9 only, meant for the tests of the new parser; distributions leave it out.
    "_peg_parser",
    # Submodules that C code makes while importing pyexpat: no file to be found, but the documentation names them.
    "pyexpat.errors pyexpat.model",
    # What a walk by import finds below them, because each also stands in sys.modules as a child of xml.parsers.expat and
    # is then taken for the package xml. They are in the list PyPI uses, so PyPI refuses them.
    """xml.parsers.expat.errors.dom xml.parsers.expat.errors.etree xml.parsers.expat.errors.parsers
    xml.parsers.expat.errors.sax xml.parsers.expat.model.dom xml.parsers.expat.model.etree
    xml.parsers.expat.model.parsers xml.parsers.expat.model.sax""",
    # Not Python's: modules of the distutils that setuptools puts in the place of Python's own at start-up. They slipped
    # into the lists of 3.10 and 3.11 (setuptools, setuptools/_distutils), so PyPI refuses them.
    """distutils._collections distutils._functools distutils._macos_compat distutils.py38compat distutils.py39compat
    distutils.command._framework_compat distutils.command.py37compat""",
}

WALK = """
import os, sys, sysconfig
library = sysconfig.get_paths()["stdlib"]
roots = set(getattr(sys, "stdlib_module_names", ())) or set(ROOTS)
print("\\n".join(roots))
for root in roots:
    for folder, subfolders, files in os.walk(os.path.join(library, root)):
        # Python 3.9's test_import has a data folder that only looks like a package.
        subfolders[:] = [name for name in subfolders if name not in ("__pycache__", "data")]
        if "__init__.py" not in files:
            continue
        package = os.path.relpath(folder, library).replace(os.sep, ".")
        print("\\n".join(package + "." + name[:-3] for name in files if name.endswith(".py") and name != "__init__.py"))
"""


def refused(modules):
    """The names PyPI refuses because of these modules."""
    for module in modules:
        parts = module.split(".")
        for end in range(1, len(parts) + 1):
            yield re.sub(r"[-_.]+", "-", ".".join(parts[:end]).strip("-_.")).lower()


def main(lists, *pythons):
    listed = {name for path in Path(lists).glob("*.txt") for name in path.read_text().split()}
    walk = WALK.replace("ROOTS", repr(sorted({name.split(".")[0] for name in listed})))
    walked = {
        name
        for python in pythons
        for name in subprocess.run([python, "-I", "-c", walk], capture_output=True, text=True, check=True).stdout.split()
    }
    typed = {name for names in TYPED_IN for name in names.split()}
    names = sorted(set(refused(listed | walked | typed)) - {""})
    Path(__file__).with_name("stdlib.txt").write_text("".join(f"{name}\n" for name in names))
    print(f"{len(names)} names")


main(*sys.argv[1:])
