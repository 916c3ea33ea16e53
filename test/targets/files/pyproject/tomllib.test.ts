import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {readTargetFiles} from '../../../../src/targets/files/read.ts'
import {labelOf} from '../../../../src/targets/label.ts'
import {need} from '../../../support/needs.ts'
import {folderOf} from '../../../support/target-folder.ts'

/** Reads documents from stdin and says of each what the tables of the standards and Poetry's dependencies name, or null where tomllib refuses it. */
const ASK_TOMLLIB = String.raw`
import json, re, sys, tomllib

def names(document):
    project = document.get("project", {})
    lists = [project.get("dependencies", []), document.get("build-system", {}).get("requires", [])]
    lists += project.get("optional-dependencies", {}).values()
    lists += document.get("dependency-groups", {}).values()
    words = [word for each in lists if isinstance(each, list) for word in each if isinstance(word, str)]
    words += document.get("tool", {}).get("poetry", {}).get("dependencies", {})
    found = {re.sub(r"[-_.]+", "-", re.match(r"\s*([A-Za-z0-9._-]+)", word)[1]).lower() for word in words}
    return sorted(found - {project.get("name"), "python"})

def answer(text):
    try:
        return names(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return None

print(json.dumps([answer(text) for text in json.load(sys.stdin)]))
`

const python = need(spawnSync('python3', ['-c', 'import tomllib']).status === 0 ? '' : 'no python3 of 3.11 or later')

/** TOML that is easily misread. */
const READ: Readonly<Record<string, string>> = {
  'dotted keys': 'project.dependencies = ["flask"]\nproject . "optional-dependencies" . x = ["rich"]\n',
  'quoted tables': '["project"]\n"dependencies" = ["flask"]\n[\'build-system\']\nrequires = [\'rich\']\n',
  'escaped keys': '["proj\\u0065ct"]\ndependencies = ["flask"]\n',
  'escaped values': '[project]\ndependencies = ["\\u0066lask", "r\\U00000069ch"]\n',
  'literal strings': "[project]\ndependencies = ['flask ; python_version < \"3.9\"', 'rich']\n",
  'strings of several lines': '[project]\ndependencies = ["""\\\n   flask\\\n   >=2""", \'\'\'\nrich\'\'\']\n',
  'quotes at the end of strings of several lines':
    '[project]\ndescription = """a""""\nreadme = \'\'\'b\'\'\'\'\'\ndependencies = ["flask"]\n',
  'tables within strings':
    '[project]\ndescription = """\n[project]\ndependencies = ["no"]\n"""\ndependencies = ["flask"]\n',
  'comments within arrays': '[project]\ndependencies = [ # ["no"]\n  "flask", # "no",\n  # ]\n  "rich" #\n  ,\n]\n',
  'hashes within strings': '[project]\ndependencies = ["flask @ https://x.example/a#b", "rich"] # "no"\n',
  'Windows line ends': '[project]\r\ndependencies = [\r\n  "flask",\r\n]\r\n',
  'no line end': '[project]\ndependencies = ["flask"]',
  'tabs and blanks': '\t[ project ]\t\n  dependencies\t=\t[\t"flask"\t,\t]\t# x',
  'a table above its own parts': '[project.optional-dependencies]\nx = ["rich"]\n[project]\ndependencies = ["flask"]\n',
  'tables in tables':
    'project = {name = "own", dependencies = ["flask", "own[x]"], optional-dependencies = {x = ["rich"]}}\n',
  'included groups': '[dependency-groups]\na = ["flask", {include-group = "b"}]\nb = ["rich"]\n',
  'keys with dots in them': '[project.optional-dependencies]\n"a.b" = ["flask"]\n[dependency-groups]\n"" = ["rich"]\n',
  'keys that objects have anyway':
    '[dependency-groups]\n__proto__ = ["flask"]\nconstructor = ["rich"]\ntoString = ["tox"]\n[tool.__proto__]\nx = 1\n',
  'keys that are names':
    '[tool.poetry.dependencies]\npython = "^3.11"\nflask = {version = "*", extras = ["async"]}\n"ruamel.yaml" = "*"\n\'rich\' = [{version = "1", python = "<3.12"}, {version = "2"}]\ntox.version = "4"\n[tool.poetry.dependencies.attrs]\nversion = "*"\n',
  'a name with a dot that is not quoted': '[tool.poetry.dependencies]\nruamel.yaml = "*"\nflask = "*"\n',
  'bare keys of digits':
    '[project.optional-dependencies]\n1.0 = []\n[dependency-groups]\n2026 = ["flask"]\n-_ = ["rich"]\n',
  'values of every kind':
    '[tool.x]\na = [0xdead_beef, 0o7, 0b1, 1_000, +1, -0]\nb = [inf, -inf, nan, 1e3, 6.0e-1_0]\nc = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.5-07:00, 1979-05-27, 07:32:00]\nd = [[1, "a"], {b = true}]\n[project]\ndependencies = ["flask"]\n',
  'arrays of tables': '[[tool.x]]\na = 1\n[[tool.x]]\n[tool.x.y]\n[[tool.x.z]]\n[project]\ndependencies = ["flask"]\n',
  'the largest integers':
    '[tool.x]\na = [9223372036854775807, -9223372036854775808]\n[project]\ndependencies = ["flask"]\n',
}

/** What is not TOML, though it looks much like it. */
const REFUSED: Readonly<Record<string, string>> = {
  'a key twice': '[project]\ndependencies = ["flask"]\ndependencies = ["rich"]\n',
  'a key twice, quoted once': '[project]\ndependencies = ["flask"]\n"dependencies" = ["rich"]\n',
  'a table twice': '[project]\ndependencies = ["flask"]\n[project]\nname = "x"\n',
  'a table of a dotted key':
    '[project]\noptional-dependencies.x = ["flask"]\n[project.optional-dependencies]\ny = []\n',
  'more of a table in a table': 'project = {dependencies = ["flask"]}\n[project.urls]\nx = "y"\n',
  'a table of an array': '[project]\ndependencies = ["flask"]\n[project.dependencies]\nx = 1\n',
  'an array of tables of a table': '[project]\ndependencies = ["flask"]\n[[project]]\nx = 1\n',
  'a line end within a string': '[project]\ndependencies = ["flask\n"]\n',
  'a string that does not end': '[project]\ndependencies = ["flask]\n',
  'an array that does not end': '[project]\ndependencies = ["flask"\n',
  'no comma': '[project]\ndependencies = ["flask" "rich"]\n',
  'two commas': '[project]\ndependencies = ["flask",, "rich"]\n',
  'two entries on a line': '[project]\nname = "x" dependencies = ["flask"]\n',
  'no value': '[project]\nname =\ndependencies = ["flask"]\n',
  'a bare word': '[project]\nname = x\ndependencies = ["flask"]\n',
  'a leading zero': '[project]\ndependencies = ["flask"]\n[tool.x]\na = 007\n',
  'an unknown escape': '[project]\ndependencies = ["fl\\ask"]\n',
  'half a character': '[project]\ndependencies = ["flask", "\\ud800"]\n',
  'a control character': '[project]\ndependencies = ["flask"] # \u0001\n',
  'a carriage return alone': '[project]\rdependencies = ["flask"]\n',
  'a thirteenth month': '[project]\ndependencies = ["flask"]\n[tool.x]\na = 2026-13-01\n',
}

/** Returns the names of a pyproject.toml, sorted; null for a document that is refused. */
async function namesIn(text: string): Promise<string[] | null> {
  try {
    const {targets} = await readTargetFiles([join(folderOf({'pyproject.toml': text}), 'pyproject.toml')])
    return targets.map(labelOf).sort()
  } catch (error) {
    expect(String(error)).toContain('cannot be read as TOML')
    return null
  }
}

it.skipIf(python.isLeftOut)(`pyproject.toml is read as Python's tomllib reads it${python.note}`, async () => {
  const documents = {...READ, ...REFUSED}
  const texts = Object.values(documents)
  const {stdout, stderr} = spawnSync('python3', ['-c', ASK_TOMLLIB], {input: JSON.stringify(texts), encoding: 'utf8'})
  expect(stderr).toBe('')
  const answers = JSON.parse(stdout) as (string[] | null)[]
  const theirs = Object.fromEntries(Object.keys(documents).map((title, i) => [title, answers[i]]))
  const ours = Object.fromEntries(
    await Promise.all(Object.entries(documents).map(async ([title, text]) => [title, await namesIn(text)] as const)),
  )
  expect(ours).toEqual(theirs)
  expect(Object.keys(theirs).filter((title) => theirs[title] === null)).toEqual(Object.keys(REFUSED))
  expect(theirs).toMatchObject({'tables within strings': ['flask'], 'tables in tables': ['flask', 'rich']})
})
