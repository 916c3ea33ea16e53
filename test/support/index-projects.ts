/**
 * Projects as an index shows them, in every state that PyPI knows (pypi/warehouse, `LifecycleStatus`, and PEP 792):
 *
 *   state        /simple/NAME/                   /pypi/NAME/json
 *   empty        200, no files                   404
 *   active       200                             200
 *   archived     200, status `archived`          200
 *   quarantined  200, status `quarantined`, no files   404
 */
export interface ProjectFixture {
  readonly state: 'empty' | 'active' | 'archived' | 'quarantined'
  /** Oldest first; one release of 2020 by default. */
  readonly releases?: readonly ReleaseFixture[]
  /** Fields of `info` in the JSON API that differ from the ordinary ones, e.g. `{summary: '…', keywords: '…'}`. */
  readonly info?: Readonly<Record<string, unknown>>
  /** PyPI users with the role Owner. */
  readonly owners?: readonly string[]
  readonly organization?: string
}

export interface ReleaseFixture {
  readonly version: string
  /** ISO date-time of the upload. */
  readonly uploaded: string
  readonly yanked?: string | boolean
}

const ORDINARY: readonly ReleaseFixture[] = [{version: '1.0', uploaded: '2020-02-03T04:05:06.000000Z'}]

function releasesOf({state, releases = ORDINARY}: ProjectFixture): readonly ReleaseFixture[] {
  return state === 'empty' || state === 'quarantined' ? [] : releases
}

function fileName(name: string, version: string): string {
  return `${name.replaceAll('-', '_')}-${version}.tar.gz`
}

/** Returns `/simple/NAME/` as PyPI serves it in JSON (PEP 691, 700, 792). */
export function pageJson(name: string, fixture: ProjectFixture, serial: number): string {
  const releases = releasesOf(fixture)
  return JSON.stringify({
    meta: {'api-version': '1.4', '_last-serial': serial},
    name,
    'project-status': {status: fixture.state === 'empty' ? 'active' : fixture.state},
    versions: releases.map(({version}) => version),
    files: releases.map(({version, uploaded, yanked = false}) => ({
      filename: fileName(name, version),
      url: `https://files.pythonhosted.org/packages/${fileName(name, version)}`,
      hashes: {sha256: '0'.repeat(64)},
      size: 1234,
      'upload-time': uploaded,
      yanked,
    })),
  })
}

/** Returns `/simple/NAME/` in HTML (PEP 503). */
export function pageHtml(name: string, fixture: ProjectFixture): string {
  const links = releasesOf(fixture).map(
    ({version}) => `<a href="/f/${version}#sha256=${'0'.repeat(64)}">${fileName(name, version)}</a><br>`,
  )
  return `<!DOCTYPE html><html><head><title>Links for ${name}</title></head><body>${links.join('\n')}</body></html>`
}

/** Returns `/pypi/NAME/json`, or `undefined` where PyPI answers 404. */
export function detailsJson(name: string, fixture: ProjectFixture, serial: number): string | undefined {
  const releases = releasesOf(fixture)
  const newest = releases.at(-1)
  if (newest === undefined) return undefined
  const {info = {}, owners = ['alice'], organization = null} = fixture
  const yanked = Boolean(newest.yanked)
  return JSON.stringify({
    info: {
      name,
      version: newest.version,
      summary: `The summary of ${name}`,
      description: `# ${name}`,
      author: 'Alice',
      author_email: 'alice@example.com',
      maintainer: null,
      maintainer_email: null,
      home_page: '',
      keywords: '',
      classifiers: [],
      project_urls: null,
      yanked,
      yanked_reason: typeof newest.yanked === 'string' ? newest.yanked : null,
      ...info,
    },
    last_serial: serial,
    releases: Object.fromEntries(
      releases.map(({version, uploaded}) => [
        version,
        [{filename: fileName(name, version), upload_time_iso_8601: uploaded}],
      ]),
    ),
    urls: [],
    vulnerabilities: [],
    ownership: {roles: owners.map((user) => ({role: 'Owner', user})), organization},
  })
}
