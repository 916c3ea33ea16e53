import {describe, expect, it} from 'vitest'
import {readingOf, readMentions} from '../../src/check/read-mentions.ts'

/** What a file of this name and text names: `line name`, in order. */
async function mentionsIn(file: string, text: string): Promise<string[]> {
  const reading = readingOf(file)
  if (reading === undefined) return []
  const {mentions} = await readMentions(file, text, reading)
  return mentions.map(({line, name}) => `${line} ${name}`)
}

describe('dependency files, with the lines of their names', () => {
  it.each([
    ['requirements.txt', '# x\nflask\nrich==1 \\\n  --hash=sha256:00\n', ['2 flask', '3 rich']],
    ['requirements/dev.txt', 'flask\n', ['1 flask']],
    [
      'pyproject.toml',
      '[project]\nname = "own"\ndependencies = [\n  "flask>=2",\n  "own[x]",\n  "rich",\n]\n',
      ['4 flask', '6 rich'],
    ],
    [
      'uv.lock',
      'version = 1\n[[package]]\nname = "flask"\ndependencies = [{ name = "rich" }]\n[[package]]\nname = "rich"\n',
      ['3 flask', '6 rich'],
    ],
    ['Pipfile.lock', '{\n "_meta": {},\n "default": {\n  "flask": {},\n  "rich": {}\n }\n}', ['4 flask', '5 rich']],
    ['environment.yml', 'dependencies:\n  - numpy\n  - pip:\n    - flask>=2\n', ['4 flask']],
    ['setup.cfg', '[options]\ninstall_requires =\n  flask\n', ['3 flask']],
    ['sub/bom.json', '{"components": [\n {"purl": "pkg:pypi/flask@1"}\n]}', ['2 flask']],
    ['broken/uv.lock', 'version = ', []],
    ['pixi.toml', '[workspace]\nchannels = []\n[pypi-dependencies]\nflask = "*"\n', ['4 flask']],
    [
      'hatch.toml',
      '[envs.test]\ndependencies = [\n "flask",\n]\n[envs.x.scripts]\ny = "pip install rich"\n',
      ['3 flask', '6 rich'],
    ],
    ['tox.toml', '[env_run_base]\ndeps = ["flask"]\ncommands = [["pip", "install", "rich"]]\n', ['2 flask', '3 rich']],
    ['pyproject.toml', "[tool.tox]\nlegacy_tox_ini = '''\n[testenv]\ndeps =\n  flask\n'''\n", ['5 flask']],
    ['sbom.json', '{"bomFormat": "CycloneDX", "components": [\n {"purl": "pkg:pypi/flask@1"}\n]}', ['2 flask']],
    ['pip-list.txt', 'Package Version\n------- -------\nflask   3.0\n', ['3 flask']],
    ['pip_report.json', '{"pip_version": "25", "install": [\n {"metadata": {"name": "flask"}}]}', ['2 flask']],
    ['pip-notes.txt', 'Some words\non pip list\nas people write them\n', []],
  ])('%s', async (file, text, mentions) => expect(await mentionsIn(file, text)).toEqual(mentions))
})

describe('commands in', () => {
  it.each([
    [
      'Dockerfile',
      'FROM x\nRUN apt-get update && \\\n    # comment\n    pip install flask \\\n      rich\n',
      ['4 flask', '5 rich'],
    ],
    ['api.Dockerfile', 'RUN pip install flask\n', ['1 flask']],
    ['Dockerfile', 'RUN pip install flask \\\n\n    rich\n', ['1 flask', '3 rich']],
    ['x.sh', 'pip install flask \\\n\nrich\n', ['1 flask']],
    ['Makefile', 'x:\n\t@pip install flask\n', ['2 flask']],
    [
      'ci/build.sh',
      'set -e\npip install flask # forestall: ignore\n# forestall: ignore\npip install rich\npip install tox',
      ['5 tox'],
    ],
    [
      '.github/workflows/ci.yml',
      'steps:\n - run: |\n    pip install flask\n    rm x\n - run: pip install rich\n',
      ['3 flask', '5 rich'],
    ],
    [
      '.gitlab-ci.yml',
      'x:\n  script: >-\n    pip install\n    flask\n    rich\n\n    pip install tox &&\n      pip install nox\n',
      ['4 flask', '5 rich', '7 tox', '8 nox'],
    ],
    [
      '.gitlab-ci.yml',
      'script: [pip install flask, "pip install rich"] # x\nx: {run: pip install tox}\ny: [[pip, install, "nox>=1"],\n  [sh, -c, uvx ruff]]\n',
      ['1 flask', '1 rich', '2 tox', '3 nox', '4 ruff'],
    ],
    [
      'x.yml',
      "a: 'pip install ''flask>1'' rich'\nb: pip install\n  tox\n  nox\nc: \"pip install\n  idna \\\"attrs<9\\\"\"\nd: '# none'\n",
      ['1 flask', '1 rich', '3 tox', '4 nox', '6 idna', '6 attrs'],
    ],
    ['compose.yaml', 'x:\n  command:\n    - pip\n    - install\n    - "flask>1"\ny:\n- python\n- rich\n', ['5 flask']],
    ['x.yml', '- {name: pip install rich, run: pip install flask}\n', ['1 flask']],
    [
      'x.sh',
      'pip install flask || pip install --user flask\npip install flask -i https://x.example || pip install flask\n',
      ['1 flask', '2 flask', '2 flask'],
    ],
    [
      'action.yml',
      'description: Runs pip install before tests\ninputs:\n  a: {description: what to pip install for you}\n  b:\n    name: >\n      then\n      pip install rich\n    run: pip install flask\n',
      ['8 flask'],
    ],
    [
      '.vscode/tasks.json',
      '{"tasks": [{\n "label": "pip install everything",\n "command": "pip install flask"}]}',
      ['3 flask'],
    ],
    ['mcp.json', '{"a": {"args": ["flask"],\n "command": "uvx"}}', ['1 flask']],
    ['mcp.json', '{"a": {"command": "uvx", "args": [\n "flask[async]"]}}', ['2 flask']],
    ['guide.adoc', 'Use `+pip install flask+`.\n', ['1 flask']],
    [
      'x.html',
      '<pre><code>pip install flask\npip install &quot;rich&gt;1&quot; tox</code></pre>\n',
      ['1 flask', '2 rich', '2 tox'],
    ],
    ['Pipfile', '[packages]\nflask = "*"\n[scripts]\nx = "pip install rich"\n', ['2 flask', '4 rich']],
    ['action.yml', 'steps:\n- name: pip install dependencies\n  run: pip install flask\n', ['3 flask']],
    [
      'README.md',
      'Do `pip install flask` or\n\n```sh\n$ pip install \\\n    rich\n```\n\nYou can pip install this and that.\n',
      ['1 flask', '5 rich'],
    ],
    ['README.md', 'pip install flask to begin\n', ['1 flask']],
    [
      'README.md',
      '- a\n\n    You can pip install this.\n\n    cd x && pip install flask \\\n      rich\n',
      ['5 flask', '6 rich'],
    ],
    [
      'README.md',
      '```sh\n# pip install flask for speed\necho "or pip install rich, or set X"\n```\n',
      ['2 flask', '3 rich'],
    ],
    ['index.html', '<ul>\n  <li>Should pip install this?\n  <pre>pip install flask</pre>\n', ['3 flask']],
    ['AGENTS.md', '- Run `uv add flask`\n- Then run: pip install rich.\n', ['1 flask', '2 rich']],
    [
      '.mcp.json',
      '{"a": {"command": "uvx", "args": ["flask", "-v"]},\n "b": {"command": "uvx", "type": "stdio",\n  "args": [\n   "--from",\n   "rich", "x"]}}',
      ['1 flask', '5 rich'],
    ],
    ['README.md', '```json\n{"command": "pipx", "args": ["run", "flask"]}\n```\n', ['2 flask']],
    ['.cursorrules', '`uvx ruff`\n', ['1 ruff']],
    [
      'docs/index.rst',
      'Use ``pip install flask``::\n\n    pip install rich\n\nText about pip install this.\n',
      ['1 flask', '3 rich'],
    ],
    [
      'docs/index.rst',
      '1. Text that\n   may use pip install and more,\n   or :ref:`pip install this <pip install>`.\n\n   .. note::\n      see pip install that\n\n   .. code-block:: sh\n\n      cd x; (pip install flask)\n\n   (venv) $ pip install rich\n   C:\\x> py -m pip install tox\n',
      ['10 flask', '12 rich', '13 tox'],
    ],
    [
      'docs/index.rst',
      '.. code-block:: sh\n   :caption: pip install this\n\n   pip install flask\n\n.. parsed-literal::\n\n   pip install rich==\\ |release| |others|\n',
      ['4 flask', '8 rich'],
    ],
    ['NEWS.rst', '*  easy_install can build packages from here.\n*  Easy_install now skips all directories.\n', []],
    ['app.py', 'import yaml  # pip install pyyaml\n"""\npip install flask\n"""\n', ['1 pyyaml', '3 flask']],
    ['run.py', '# /// script\n# dependencies = ["flask"]\n# ///\n', ['2 flask']],
    ['cells.py', "get_ipython().run_line_magic('pip', 'install flask')\n", ['1 flask']],
    ['cells.py', 'get_ipython().run_line_magic("pip", "install \\"flask>1\\" \'rich\'")\n', ['1 flask', '1 rich']],
    ['noxfile.py', 'session.install("pytest", "flask")\n', ['1 pytest', '1 flask']],
    [
      'noxfile.py',
      'session.install(\n  "pytest",  # because :)\n  # "idna",\n  "-e", ".[x]",\n  f"rich[all]=={v}", *["flask"],\n  "tox; python_version < \'3\'",\n)\n',
      ['2 pytest', '5 rich', '5 flask', '6 tox'],
    ],
    ['noxfile.py', 'session.install("flask", env={"rich": "tox"}, external="idna")\n', ['1 flask']],
    [
      'noxfile.py',
      'session.install("-e.", *nox.project.groups(x, "rich"), extras["tox"], ("flask", "idna"), *(["attrs"]))\n',
      ['1 flask', '1 idna', '1 attrs'],
    ],
    ['noxfile.py', 'session.install("flask"\nsession.install("rich")\nsession.install(name)\n', ['2 rich']],
    ['noxfile.py', 'session.run_always("pip", "install", "flask")\n', ['1 flask']],
    [
      'a.ipynb',
      '{"cells": [\n {"cell_type": "code", "source": [\n  "!pip install flask\\n",\n  "%pip install rich"]},\n {"cell_type": "markdown", "source": "`pip install tox`"}]}',
      ['3 flask', '4 rich', '5 tox'],
    ],
    [
      'b.ipynb',
      '{"cells": [{"cell_type": "code", "source": [\n  "!pip install flask \\\\\\n",\n  "  rich \\\\\\n",\n  "  tox"]}]}',
      ['2 flask', '3 rich', '4 tox'],
    ],
    [
      'c.ipynb',
      '{"cells": [{"cell_type": "code", "source": [\n  "get_ipython().run_line_magic(\'pip\', \'install flask\')\\n",\n  "micropip.install(\\n",\n  "  [\\"rich\\"])"]}]}',
      ['2 flask', '4 rich'],
    ],
    [
      'd.ipynb',
      '{"cells": [\n {"cell_type": "markdown", "source": ["You can !pip install flask there"]},\n {"cell_type": "code", "source": [\n "!pip install flask"]},\n {"cell_type": "code", "source": "x = 1"},\n {"cell_type": "code", "source": ["\\n",\n  "!pip install flask"]}]}',
      ['4 flask', '7 flask'],
    ],
    [
      'e.ipynb',
      '{"cells": [{"cell_type": "code", "source": [\n  "%%bash\\n",\n  "pip install flask \\\\\\n",\n  "  rich # and more"]}]}',
      ['3 flask', '4 rich'],
    ],
    ['broken.ipynb', '{', []],
    ['Dockerfile', 'RUN pip install your-package <name> $X\n', []],
    ['photo.jpg', 'pip install flask', []],
  ])('%s', async (file, text, mentions) => expect(await mentionsIn(file, text)).toEqual(mentions))
})

describe('requirements that tools install by themselves:', () => {
  it.each([
    ['tox.ini', '[testenv]\ndeps = flask\n', ['2 flask']],
    [
      'tox.ini',
      '[tox]\nrequires =\n  tox-uv>=1\n[base]\ndeps =\n  # note\n  rich  # note\n[testenv:lint]\ndeps =\n  {[base]deps}\n  -r{toxinidir}/x.txt\n  flask\ncommands = pip install nox\n',
      ['3 tox-uv', '7 rich', '12 flask', '13 nox'],
    ],
    [
      'sub/tox.ini',
      '[testenv]\ndeps:\n  py{38,39}-x: flask>=2, <3\n  !py27: rich[all]; python_version < "3"\n  attrs=={env:V}\n  {env:X:idna}\n  tox # forestall: ignore\n',
      ['3 flask', '4 rich', '5 attrs'],
    ],
    ['setup.cfg', '[options]\ninstall_requires = rich\n[testenv]\ndeps = flask\n', ['2 rich', '4 flask']],
    ['tox.ini', '[pytest]\nmarkers = deps\n', []],
    ['tox.ini', 'deps = flask', []],
    [
      '.pre-commit-config.yaml',
      'repos:\n- repo: https://example.com/mypy\n  hooks:\n  - id: mypy\n    additional_dependencies: [flask, "rich==1",\n      "tox; python_version < \'3\'"]\n  - id: flake8\n    additional_dependencies:\n    - attrs # x\n    - ./local\n    - idna # forestall: ignore\n',
      ['5 flask', '5 rich', '6 tox', '9 attrs'],
    ],
    [
      '.pre-commit-config.yaml',
      '- repo: local\n  hooks:\n  - {id: a, language: golang, additional_dependencies: [flask]}\n  - {id: b, language: python, additional_dependencies: [rich]}\n',
      ['4 rich'],
    ],
    [
      '.pre-commit-config.yaml',
      '- repo: https://example.com/mirrors-prettier\n  hooks: [{id: x, additional_dependencies: [flask]}]\n',
      [],
    ],
    ...['eslint@8.1.0', '"@scope/x@1"', 'example.com/x/y@v1', 'rubocop:1.2', '"cli:taplo-cli:0.9"'].map(
      (foreign): [string, string, string[]] => [
        '.pre-commit-config.yaml',
        `hooks:\n- id: x\n  additional_dependencies: [flask, ${foreign}]\n`,
        [],
      ],
    ),
    [
      '.pre-commit-config.yaml',
      'hooks:\n- id: x\n  additional_dependencies: ["idna@git+https://example.com/x", "rich @ https://example.com/a.whl"]\n',
      ['3 idna', '3 rich'],
    ],
    [
      '.pre-commit-config.yaml',
      `hooks:\n- id: x\n  additional_dependencies:\n  - -r\n  - deps.txt\n  - 'attrs; os_name == "x" and ''y''=="y"'\n  - flask\n`,
      ['6 attrs', '7 flask'],
    ],
    ['.pre-commit-hooks.yaml', '- id: x\n  language: python_venv\n  additional_dependencies: [flask]\n', ['3 flask']],
    ['.pre-commit-config.yaml', 'additional_dependencies: [', []],
    ['other.yaml', 'additional_dependencies: [flask]', []],
  ])('%s', async (file, text, mentions) => expect(await mentionsIn(file, text)).toEqual(mentions))
})

it('names come from another index where a command says so', async () => {
  const text = 'pip install --index-url https://user:secret@example.com/simple acme\npip install flask\n'
  const {mentions} = await readMentions('x.sh', text, readingOf('x.sh')!)
  expect(mentions.map(({source}) => source)).toEqual([
    {kind: 'index', location: 'https://example.com/simple'},
    undefined,
  ])
  const links = 'pip install -f ./dist --no-index acme\n'
  const [linked] = (await readMentions('x.sh', links, readingOf('x.sh')!)).mentions
  expect(linked?.source).toEqual({kind: 'index', location: './dist'})
  const listed = await readMentions('requirements.txt', '--no-index\nacme\n', readingOf('requirements.txt')!)
  expect(listed.mentions[0]?.source).toEqual({kind: 'index', location: ''})
  const variable = 'PIP_INDEX_URL=https://example.com/simple pip install acme\n'
  const [mention] = (await readMentions('x.sh', variable, readingOf('x.sh')!)).mentions
  expect(mention?.source).toEqual({kind: 'index', location: 'https://example.com/simple'})
})
