"""Makes `use.tsv`: how many Python files import each module of the standard library.

    python3 data/stdlib/use.py FOLDER… > data/stdlib/use.tsv

Each .py file below the folders counts once for each top-level module that it imports. The table that comes along was counted
over the site-packages of CPython 3.11 with NumPy, SciPy, pip and setuptools, and over CPython's own library, tests left out.
"""

import re
import sys
from collections import Counter
from pathlib import Path

IMPORT = re.compile(r"^\s*(?:from\s+([A-Za-z_]\w*)[\w.]*\s+import|import\s+([\w., ]+))", re.M)
FEWEST = 2

counts = Counter()
for folder in sys.argv[1:]:
    for path in Path(folder).rglob("*.py"):
        if {"test", "tests", "lib2to3"} & set(path.parts):
            continue
        modules = set()
        for one, several in IMPORT.findall(path.read_text("utf-8", "ignore")):
            names = [one] if one else [part.split(" as ")[0].strip() for part in several.split(",")]
            modules.update(name.split(".")[0].lower() for name in names)
        counts.update(modules & {name.lower() for name in sys.stdlib_module_names})
print("module\tfiles")
for module, files in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    if files >= FEWEST and not module.startswith("_"):
        print(f"{module}\t{files}")
