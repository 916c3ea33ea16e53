import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {asNormalized} from '../../../src/names/normalized-name.ts'
import {readTargetFiles} from '../../../src/targets/files/read.ts'
import {filesBelow} from '../../support/source-text.ts'
import {damagedText} from '../damage.ts'
import {door} from '../door.ts'

const root = new URL('../../..', import.meta.url)

/** Further kinds, each as short as it can be. */
const SHORT: readonly (readonly [file: string, text: string])[] = [
  ['poetry.lock', '[[package]]\nname = "rich"\nversion = "1"\n\n[metadata]\nlock-version = "2.0"\n'],
  ['pylock.toml', 'lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "rich"\nversion = "1"\n'],
  [
    'pdm.lock',
    '[metadata]\nlock_version = "4.4"\n[[package]]\nname = "rich"\nversion = "1"\ndependencies = ["click"]\n',
  ],
  ['Pipfile.lock', '{"_meta": {"sources": []}, "default": {"rich": {"version": "==1"}}, "develop": {}}'],
  ['bom.json', '{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [{"purl": "pkg:pypi/rich@1"}]}'],
  [
    'bom.xml',
    '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component type="library"><name>rich</name><purl>pkg:pypi/rich@1</purl></component></components></bom>\n',
  ],
  ['setup.cfg', '[options]\ninstall_requires =\n  rich>=1\n  click; python_version < "3"\n'],
  ['script.py', '# /// script\n# dependencies = ["rich"]\n# ///\nimport rich\n'],
  ['requirements.txt', 'rich>=1 \\\n  --hash=sha256:0\n-r other.txt\n-e git+https://h/x#egg=click\n-c limits.txt\n'],
  ['environment.yml', 'dependencies:\n  - python\n  - pip:\n    - rich\n    - &a click\n    - *a\n'],
]

const FIXTURES = filesBelow('test/fixtures/cases', /\.(?:txt|toml|json|lock|cfg|in|yml)$|Pipfile$/).map(
  (file) => [file.split('/').at(-1)!, readFileSync(new URL(file, root), 'utf8').slice(0, 20_000)] as const,
)

/** Requirements files, lock files, SBOMs and whatever else may name targets. */
export const targetFiles = door({
  id: 'target-files',
  title: 'files that name targets (`--file`)',
  inputs: fc
    .constantFrom(...SHORT, ...FIXTURES)
    .chain(([file, text]) => fc.record({file: fc.constantFrom(file, 'unnamed'), text: damagedText([text])})),
  async enter({file, text}, room) {
    const {targets, remarks} = await readTargetFiles([await room.file(file, text)])
    const bad = targets.find(({name}) => asNormalized(name) === undefined)
    if (bad !== undefined) throw new Error(`${bad.name} is a target`)
    return remarks
  },
})
