"""Makes classifiers.txt: python3 data/classifiers/make.py, with the package trove-classifiers (PyPI's own list,
https://github.com/pypa/trove-classifiers) installed. Deprecated classifiers, which PyPI refuses, are left out."""

from pathlib import Path

from trove_classifiers import sorted_classifiers

Path(__file__).with_name("classifiers.txt").write_text("".join(f"{name}\n" for name in sorted_classifiers))
