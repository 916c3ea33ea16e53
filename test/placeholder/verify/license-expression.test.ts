import {describe, expect, it} from 'vitest'
import {isLicenseExpression} from '../../../src/placeholder/verify/license-expression.ts'

/** As `packaging.licenses.canonicalize_license_expression` of packaging 26.3 judges them. */
describe('a licence expression', () => {
  it.each([
    'MIT',
    'mit',
    ' MIT ',
    'CC0-1.0',
    'GPL-2.0',
    'GPL-2.0+',
    'GPL-2.0-or-later WITH Classpath-exception-2.0',
    'MIT OR Apache-2.0 AND BSD-3-Clause',
    'mit and (apache-2.0 or bsd-2-clause)',
    '((MIT))',
    'MIT\u00a0OR\tMIT',
    'LicenseRef-Ours.1-x',
    'licenseref-ours WITH Classpath-exception-2.0',
    `${'('.repeat(200)}MIT${')'.repeat(200)}`,
  ])('may be %j', (text) => expect(isLicenseExpression(text)).toBe(true))

  it.each([
    '',
    ' ',
    '()',
    'GPL',
    'Public Domain',
    'MIT Apache-2.0',
    'MIT AND',
    'OR MIT',
    'MIT AND OR MIT',
    'NOT MIT',
    'MIT, BSD-3-Clause',
    '(MIT',
    'MIT)',
    'MIT (MIT)',
    '(MIT) MIT',
    'MIT++',
    'LicenseRef-',
    'LicenseRef-a_b',
    'LicenseRef-a+',
    'Classpath-exception-2.0',
    'MIT WITH',
    'MIT WITH MIT',
    'MIT WITH (Classpath-exception-2.0)',
    '(MIT) WITH Classpath-exception-2.0',
    'MIT WITH Classpath-exception-2.0 WITH Classpath-exception-2.0',
    'MIT\ufeff',
    `${'('.repeat(201)}MIT${')'.repeat(201)}`,
  ])('may not be %j', (text) => expect(isLicenseExpression(text)).toBe(false))
})
