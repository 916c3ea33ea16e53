import {readTable} from '../../assets/tables.ts'
import {limits} from '../../limits.ts'
import {PYTHON_BLANK} from '../../plan/python-blanks.ts'

const OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'with'])
/** What Python's `str.split` divides at. */
const BLANKS = new RegExp(`${PYTHON_BLANK}+`)

let known: {readonly licenses: ReadonlySet<string>; readonly exceptions: ReadonlySet<string>} | undefined

/** The identifiers in lower case: SPDX compares them without regard to case. */
function identifiers() {
  const read = (path: string) => new Set(readTable(path).toLowerCase().split('\n').filter(Boolean))
  known ??= {licenses: read('licenses/licenses.txt'), exceptions: read('licenses/exceptions.txt')}
  return known
}

/**
 * Tells whether PyPI accepts `text` as a licence expression (PEP 639; SPDX specification, annex "SPDX license
 * expressions", read as `packaging.licenses` reads it): licences joined by `AND` and `OR`, in parentheses or not, an
 * exception after `WITH`, in any case. `MIT`, `(mit OR Apache-2.0+)` and `LicenseRef-Ours` are; `MIT Apache-2.0`, `GPL` and
 * `MIT WITH (Classpath-exception-2.0)` are not. Three that the release of `packaging` in use at PyPI, 26.2, takes by an
 * oversight are not either, as its next release refuses them: an empty `LicenseRef-`, and an exception to what has one
 * already or stands in parentheses.
 */
export function isLicenseExpression(text: string): boolean {
  let open = 0
  let previous = ''
  for (const token of text.replace(/[()]/g, ' $& ').toLowerCase().split(BLANKS).filter(Boolean)) {
    const isAfterOperand = previous !== '' && previous !== '(' && !OPERATORS.has(previous)
    if (token === '(') {
      if (isAfterOperand || previous === 'with' || ++open > limits.licenseDepth) return false
    } else if (token === ')') {
      if (!isAfterOperand || --open < 0) return false
    } else if (OPERATORS.has(token)) {
      // An exception belongs to a licence, not to what stands in parentheses or has one already.
      if (!isAfterOperand || (token === 'with' && !isLicense(previous))) return false
    } else if (isAfterOperand || !(previous === 'with' ? identifiers().exceptions.has(token) : isLicense(token))) {
      return false
    }
    previous = token
  }
  return open === 0 && previous !== '' && !OPERATORS.has(previous)
}

function isLicense(token: string): boolean {
  return /^licenseref-[a-z0-9.-]+$/.test(token) || identifiers().licenses.has(token.replace(/\+$/, ''))
}
