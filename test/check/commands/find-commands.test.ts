import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findCommands} from '../../../src/check/commands/find-commands.ts'

/** The words that the commands in a line install, with spaces between them. */
function installed(text: string, isProse = false): string {
  const commands = [...findCommands({text, number: 1, isProse})]
  return commands.flatMap(({requirements}) => requirements.map((word) => word.text)).join(' ')
}

describe('install commands', () => {
  it.each([
    ['', ''],
    ['pip install flask', 'flask'],
    ['pip3 install flask==2.0 "rich[all]>=1"', 'flask==2.0 rich[all]>=1'],
    ['python3.12 -m pip install -U flask', 'flask'],
    ['py -m pip install flask', 'flask'],
    ['pip --quiet install flask', 'flask'],
    ['pip -q --proxy http://x install flask', 'flask'],
    ['pip --python .venv install flask', 'flask'],
    ['uv --project x add flask', 'flask'],
    ['sudo -H pip install flask', 'flask'],
    ['"$VENV/bin/pip" install flask', 'flask'],
    ['& "$env:VENV\\Scripts\\pip.exe" install flask', 'flask'],
    ['$(which pip) install flask', 'flask'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of a shell
    ['pip install flask==$VERSION $PKG ${PKG}==1 "x$Y"', 'flask==$VERSION'],
    ['"command": "uvx", "args": ["flask"]', ''],
    ['./venv/bin/pip install flask', 'flask'],
    ['$(PYTHON) -m pip install flask $(EXTRA)', 'flask'],
    ['$(VENV)/bin/pip install flask', 'flask'],
    ['out=`pip install flask`', 'flask'],
    ['echo "$(python3 -m pip install flask)"', 'flask'],
    ['easy_install -U flask rich', 'flask rich'],
    ['easy_install -d lib flask', 'flask'],
    ['easy_install-3.8 flask', 'flask'],
    ['if ! out=$(pip3 install flask 2>&1); then', 'flask'],
    ['echo "$(cd x && pip install flask)"', 'flask'],
    ['x=$(uv pip install --quiet flask | tail -1)', 'flask'],
    ['x="$(cd "$(dirname "$0")" && uvx ruff)"', 'ruff'],
    ['pip install $(pip freeze | cut -d= -f1) flask', 'flask'],
    ['pip install $(git add rich) flask', 'flask'],
    ['echo "log: `python -m pip install flask` done"', 'flask'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Make
    ['\t@${PIP} install flask', 'flask'],
    ['pip install -r requirements.txt -c limits.txt --target lib flask', 'flask'],
    ['pip install --index-url https://example.com/simple --no-deps flask', 'flask'],
    ['pip install --some-new-option value flask', 'flask'],
    ['pip install -rdeps.lst flask', 'flask'],
    ['pip install -tlib -e.[x] -Ut lib flask', '-e .[x] flask'],
    ['pdm add -dG test flask', 'flask'],
    ['pip install --no-deps -- flask', 'flask'],
    ['pip install -r <(grep -v rich deps.txt) flask', 'flask'],
    ['pip install flask>/tmp/log 2>&1', 'flask'],
    ['pip install flask>log.txt rich>2 "numpy>x"', 'flask rich>2 numpy>x'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Make
    ['$(PIP) install $(DEPS) flask==$(VERSION) rich', 'flask==${VERSION} rich'],
    ['x=$(pip install flask)', 'flask'],
    ['uv tool install ruff --with rich --with-executables-from tox flask', 'ruff rich tox'],
    ['uvx ruff --with rich', 'ruff'],
    ['# Install it there (uses uvx deeplinks)', ''],
    ['echo "pip install in-progress. Please wait"', ''],
    ['pdm plugin add pdm-bump', 'pdm-bump'],
    [`echo "try 'pip install flask' or 'uvx ruff' then"`, 'flask ruff'],
    [`log("Try 'python -m pip install flask rich' or \\"pip install tox\\" ok")`, 'flask rich tox'],
    [`bash -c "pip install 'flask>1' rich" tox`, 'flask>1 rich'],
    ['REM pip install flask here', 'flask'],
    ['  // pip install flask for speed', 'flask'],
    ['pip install -e . ./local ../other flask', '-e . ./local ../other flask'],
    ['pip install flask && pip install rich; echo done', 'flask rich'],
    ['pip install flask # and rich', 'flask'],
    ['pip install flask > log.txt 2>&1', 'flask'],
    ['pip install numpy>=1.0 flask', 'numpy>=1.0 flask'],
    ['pip install numpy >= 1.0', 'numpy'],
    ['bash -c "pip install flask" rich', 'flask'],
    [`sh -c 'pip install "flask<3"'`, 'flask<3'],
    ['RUN ["pip", "install", "flask", "rich"]', 'flask rich'],
    ['check_call([sys.executable, "-m", "pip", "install", "flask"])', 'flask'],
    ['$ pip install $PACKAGE <name> {name} [package] ...', ''],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    ['pip install {{ package }} ${{ matrix.package }} flask', 'flask'],
    ['pip install --python $(which python) flask $(cat names.txt)', 'flask'],
    ['out=$(pip install flask)', 'flask'],
    ['pip download flask', 'flask'],
    ['pip uninstall flask', ''],
    ['pip freeze', ''],
    ['uv pip install --system flask', 'flask'],
    ['uv add --group dev flask', 'flask'],
    ['uv add flask --script run.py', 'flask'],
    ['uv tool install ruff@latest', 'ruff'],
    ['uv tool run --from tool-name command', 'tool-name'],
    ['uv run --with flask,rich pytest', 'flask rich'],
    ['uv run pytest', ''],
    ['uv sync', ''],
    ['uvx ruff check', 'ruff'],
    ['uvx python@3.12 -m venv x', ''],
    ['uv add flask --optional web', 'flask'],
    ['build --bin uvx --target x', ''],
    ['run([uv, "pip", "install", package, "--cache-dir", join(temp, "cache")] + flags)', ''],
    ['uvx --from tool-name command', 'tool-name'],
    ['pipx run --spec tool-name command', 'tool-name'],
    ['pipx inject poetry plugin', 'poetry plugin'],
    ['poetry add --group test pytest@^8', 'pytest'],
    ['poetry self add plugin', 'plugin'],
    ['poetry install', ''],
    ['pdm add -dG test pytest', 'pytest'],
    ['pipenv install --dev pytest', 'pytest'],
    ['echo "you may need to \\`pip install flask\\`, or set X=1" && pip install rich', 'flask rich'],
    ['x = 1  # pip install flask and rich', 'flask'],
    ['|  pipenv install / lock / update', ''],
    ['easy_install = real_easy_install', ''],
    ['ignore:easy_install command is deprecated.', ''],
    ['apt-get install python3-pip', ''],
    ['npm install pip-tools', ''],
  ])('%s', (line, words) => {
    expect(installed(line)).toBe(words)
  })

  it.each([
    ['# pip install flask and restart', 'flask'],
    ['import yaml  # pip install pyyaml', 'pyyaml'],
    ["raise SystemExit('Please pip install flask, then try again.')", 'flask'],
    ['Run "pip install flask rich" first.', 'flask rich'],
    ['# use pip install flask[async].', 'flask[async]'],
    ["# don't forget: pip install flask", 'flask'],
    ['# pip install to continue', ''],
    ['pip install failed for many', ''],
    ['**pip install flask**', 'flask'],
    ['- pip install -U no longer reinstalls the same version', ''],
    ['# pip install should ignore invalid wheels', ''],
    ['Invoke pip install without access to the index.', ''],
    ['Should pip install conflicting dependencies?', ''],
    ['# Check uv and uvx binaries.', ''],
    ['# uvx ruff', 'ruff'],
    ['    uvx automatically infers that the command is', ''],
    ['With this, run uvx ruff and commit.', 'ruff'],
    ['Pip install failed. See the log.', ''],
    ['Apply -q to pip install commands.', ''],
    ['# Run pip install - should ignore invalid wheels', ''],
    ['Try uninstall after pip install -e after pip install flask', '-e after'],
    ['- pip install specific version', ''],
    ['|  pipenv install / lock / update / uninstall', ''],
    ['the project easy_install is installing', ''],
    ['(easy_install flask)', 'flask'],
  ])('in a sentence: %s', (line, words) => {
    expect(installed(line, true)).toBe(words)
  })

  it('have the lines of a joined line', () => {
    const text = 'pip install   flask   rich'
    const code = {
      text,
      number: 3,
      joined: [
        {offset: 14, number: 4},
        {offset: 22, number: 6},
      ],
      isProse: false,
    }
    const [command] = findCommands(code)
    expect(command?.requirements).toEqual([
      {text: 'flask', line: 4},
      {text: 'rich', line: 6},
    ])
  })

  it('come to an end in any line, and quickly', () => {
    const part = fc.constantFrom(
      'pip install',
      ' ',
      '"',
      "'",
      '`',
      '\\',
      '>',
      '<',
      '{{',
      '}}',
      '$(',
      ')',
      '&&',
      'a',
      '-e',
      '#',
      '[',
      '["pip", ',
    )
    const before = process.cpuUsage()
    fc.assert(fc.property(fc.array(part, {maxLength: 200}), (parts) => void installed(parts.join(''), true)))
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  })
})
