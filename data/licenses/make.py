"""Makes licenses.txt and exceptions.txt: python3 data/licenses/make.py, with the package packaging installed, by which
PyPI judges licence expressions. It takes its identifiers from the SPDX License List (https://spdx.org/licenses/)."""

from pathlib import Path

from packaging.licenses import _spdx

for name, table in {"licenses.txt": _spdx.LICENSES, "exceptions.txt": _spdx.EXCEPTIONS}.items():
    Path(__file__).with_name(name).write_text("".join(f"{entry['id']}\n" for entry in table.values()))
