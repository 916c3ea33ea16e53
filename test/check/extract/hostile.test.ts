import {expect, it} from 'vitest'
import {readingOf, readMentions} from '../../../src/check/read-mentions.ts'

const LENGTH = 2 ** 18

it.each([
  ['Markdown of backticks', 'a.md', '`'],
  ['Markdown of odd backticks', 'a.md', '`` ` ```'],
  ['Markdown of tags', 'a.md', '<code '],
  ['Markdown of fences', 'a.md', '```\n'],
  ['reStructuredText of literals', 'a.rst', '``x '],
  ['shell of commands', 'a.sh', 'pip install a;'],
  ['shell of programs', 'a.sh', 'pip '],
  ['shell of templates', 'a.sh', 'pip install {{ '],
  ['shell of substitutions', 'a.sh', 'pip install $(a '],
  ['shell of quotes', 'a.sh', `pip install "'`],
  ['shell of backslashes', 'a.sh', 'pip install \\'],
  ['a continued script', 'a.sh', 'pip install a \\\n'],
  ['Python of calls', 'a.py', 'session.install('],
  ['Python of calls on lines', 'a.py', 'session.install(\n'],
  ['Python of calls and quotes', 'a.py', 'session.install("a", \'b'],
  ['shell of substitutions in pip', 'a.sh', '$(pip install '],
  ['shell of options in substitutions', 'a.sh', '$(pip -a -b -c '],
  ['tox of sections', 'tox.ini', '[a]\ndeps =\n a: b: '],
  ['tox of factors', 'tox.ini', '[a]\ndeps = {a}, '],
  ['hooks of pre-commit', '.pre-commit-config.yaml', '- additional_dependencies: [a@, a:]\n'],
  ['lists of words', 'Dockerfile', '["pip", "install", "a", '],
  ['YAML of anchors', 'a.yml', 'x: &a [*a, *a]\nrun: >\n  pip install a\n'],
  ['YAML of quotes', 'a.yml', "k: 'install\n"],
  ['YAML of words', 'a.yml', '- pip\n'],
  ['servers of arguments', 'mcp.json', '"args": ['],
  ['servers of commands', 'mcp.json', '"command": "x", '],
  ['Makefiles of variables', 'Makefile', 'pip install $(a)$('],
  ['Python of indices', 'a.py', 'session.install(a["b"'],
  ['HTML of tags', 'a.html', '<code>pip install </a&quot;'],
  ['reStructuredText of substitutions', 'a.rst', '\\ |a'],
  ['YAML, nested', 'a.yml', 'install: >\n- - [{'],
  ['a notebook, nested', 'a.ipynb', '{"cells":[install'],
])(
  '%s is read in time',
  async (_what, file, part) => {
    const text = part.repeat(LENGTH / part.length)
    const before = process.cpuUsage()
    await readMentions(file, `install\n${text}`, readingOf(file)!)
    await readMentions(file, `install\n${text.replaceAll('\n', ' ').replace(/(.{9000})/g, '$1\n')}`, readingOf(file)!)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  },
  60_000,
)
