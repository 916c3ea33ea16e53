import fc from 'fast-check'
import {openConfig} from '../../../src/config/open.ts'
import {SETTINGS, valueIn} from '../../../src/config/settings.ts'
import {damagedText} from '../damage.ts'
import {door} from '../door.ts'

const SOUND = `targets = ["requests"]
files = ["requirements.txt"]
internal = ["acme-*"]
mine = "all"
index = "https://example.org/simple/"

[aliases]
requests = ["request"]

[plan]
budget = 8
output = "plans/plan.json"
`

/** The settings of a project. */
export const config = door({
  id: 'config',
  title: 'config: `forestall.toml`, `[tool.forestall]`',
  inputs: fc.oneof(
    fc.record({file: fc.constant('forestall.toml'), text: damagedText([SOUND])}),
    fc.record({
      file: fc.constant('pyproject.toml'),
      text: damagedText(['[tool.forestall]\nmine = ["a"]\n[tool.forestall.plan]\nbudget = 3\n[project]\nname = "a"\n']),
    }),
  ),
  async enter({file, text}, room) {
    await room.file(file, text)
    const found = await openConfig(room.path)
    for (const {key} of SETTINGS) if (found !== undefined) valueIn(found.settings, key)
    return found === undefined ? [] : [found.path, found.at('/targets')]
  },
})
