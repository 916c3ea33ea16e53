/** Folders of what tests work on, wherever they are. */
const FIXTURES = /^(?:_*fixtures?_*|test[-_]?(?:data|assets|fixtures|resources|files)|_*snapshots_*|cassettes)$/
/** Folders of tests, and those within them that hold what the tests work on. */
const TESTS = /^(?:_*tests?_*|testing|unit-?tests?|specs?)$/
const DATA =
  /^(?:_*(?:data|resources|samples?|assets|cases|inputs?|projects|packages|golden|expected|lock-?files|mocks?|examples?|ecosystem)_*)$/

/**
 * Tells by its path below the folder that is checked whether a file is what tests work on: nobody installs what a sample
 * project asks for. The requirements and scripts of the tests themselves are not.
 */
export function isFixture(path: string): boolean {
  const folders = path.toLowerCase().split('/').slice(0, -1)
  const tests = folders.findIndex((folder) => TESTS.test(folder))
  return folders.some((folder, i) => FIXTURES.test(folder) || (tests >= 0 && i > tests && DATA.test(folder)))
}

/** Tells Python code of tests: commands in its strings are what the tests work on, too. */
export function isTestCode(path: string): boolean {
  const parts = path.toLowerCase().split('/')
  const name = parts.pop()!
  return (
    name.endsWith('.py') && (/^test_|_test\.py$|^conftest\.py$/.test(name) || parts.some((part) => TESTS.test(part)))
  )
}
