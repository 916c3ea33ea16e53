"""Makes `slips.tsv`: words people type by mistake after `pip install`, what they meant, and how often.

    python3 data/slips/make.py

Weights are installs a day, or what would be. Where they come from:

  installs  Measured: N. P. Tschacher, "Typosquatting in Programming Language Package Managers" (University of Hamburg,
            2016) uploaded packages of that very name; unique installs divided by the days each stayed online.
  history   Measured: the same work counted names that were tried and missing in the shell histories of 1,454 hosts.
            A host stands for 0.8 installs a day, the median of the five words measured both ways (git 1.10,
            scikit 0.52, docker 0.81, python3 2.71, hg 0.50).
  judged    Our own estimate, by kind: 50 for the file every project's instructions name, 5 for a word next to
            `pip install` in most instructions or an option without its dashes, 2 for a well-known program, 1 for others.

Modules of the standard library are not slips: they are targets of their own (`--stdlib`). `meant` is empty where the
word stands for no project of PyPI, as with system packages and pip's own options.
"""

from pathlib import Path

HOST = 0.8

INSTALLS = """git gitpython 99.13
python3 - 62.33
scikit scikit-learn 46.59
docker docker 22.58
hg mercurial 8.49"""

HISTORY = """protobug protobuf 24
opencv opencv-python 10
pyqt pyqt5 10
sqlite - 10
libxml2 lxml 9
youtube youtube-dl 9
hdf5 h5py 9
openssl pyopenssl 8
ipython3 ipython 8"""

JUDGED = {
    50: "requirements.txt",
    # Misspelt or cut names of that file, words of the command line, options without their dashes.
    5: """requirements rrequirements.txt requirement.txt requirements.text requirments.txt requirement install upgrade
    uninstall pip3 python r no-cache-dir index-url extra-index-url trusted-host editable force-reinstall
    no-deps pre quiet break-system-packages ignore-installed constraints.txt requirements-dev.txt dev-requirements.txt
    setup.py setup pyproject.toml""",
    # Programs, system libraries and other managers' packages that tutorials have people install next to Python's.
    2: """node=nodejs-bin ffmpeg=ffmpeg-python gcc curl=pycurl cuda cudnn java mongodb=pymongo postgresql=psycopg2
    mysql=pymysql tesseract=pytesseract chromedriver=selenium geckodriver=selenium conda
    apt-get python-dev python3-dev build-essential pyqt4=pyqt5 qt5=pyqt5 gtk=pygobject sdl2=pysdl2 opengl=pyopengl
    cairo=pycairo poppler=pdf2image terraform=python-terraform kubectl=kubernetes gitlab=python-gitlab
    jupyter-lab=jupyterlab tensorflow2=tensorflow nginx""",
    1: """zsh tar list freeze module all gpu cpu stable help and libffi libssl libpq libjpeg libyaml zlib1g firefox=selenium
    chrome=selenium hadoop=pyspark facebook=facebook-sdk openai-api=openai pytorch-cuda=torch keras2=keras
    sci-kit-learn=scikit-learn""",
}


def rows():
    for line in INSTALLS.splitlines():
        word, meant, rate = line.split()
        yield word, meant.strip("-"), float(rate), "installs"
    for line in HISTORY.splitlines():
        word, meant, hosts = line.split()
        yield word, meant.strip("-"), int(hosts) * HOST, "history"
    for rate, words in JUDGED.items():
        for word, _, meant in (item.partition("=") for item in words.split()):
            yield word, meant, rate, "judged"


def main():
    table = sorted(rows(), key=lambda row: (-row[2], row[0]))
    words = [word for word, *_ in table]
    if len(words) != len(set(words)):
        raise SystemExit("a word stands twice")
    lines = ["word\tmeant\tweight\tsource", *(f"{word}\t{meant}\t{rate:g}\t{source}" for word, meant, rate, source in table)]
    Path(__file__).with_name("slips.tsv").write_text("\n".join(lines) + "\n")


main()
