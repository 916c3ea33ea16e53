const MIB = 2 ** 20
const SECOND = 1000

/**
 * Every limit of this tool, in bytes, counts and milliseconds. Limits make a hostile or broken answer end in an error
 * message instead of a full disk or an endless wait; each leaves room for several years of PyPI's growth.
 */
export const limits = {
  /** Values of a JSON document, and different keys among them. A plan of 100,000 names has 4 million values, 60 keys. */
  jsonValues: 6_000_000,
  jsonKeys: 200_000,
  /** HTML tags that stand inside one another. An index has four. */
  htmlDepth: 100,
  /** Names in an index: PyPI has 0.9 million, and 5 million are taken within a gigabyte. */
  indexNames: 5_000_000,
  /**
   * Names that share a place in the look-up table, and are then looked at one after the other. Among five million honest
   * ones it is about eighty; names made to collide (`a`, `a-a`, …, or by the hash) would cost the square of their number.
   */
  collisions: 256,
  /** A table kept in the cache: that of five million names takes 250 MB. */
  tableBytes: 1024 * MIB,
  /** One project of a list, in bytes. On PyPI the longest has some hundred. */
  listEntryBytes: 64 * 1024,
  /** All that a list says beside its projects, in bytes. */
  listFrameBytes: 1024 * 1024,

  /** The list of all projects, unpacked: 44 MB as JSON and about 80 MB as HTML in November 2026. */
  indexBytes: 256 * MIB,
  /** The pages about one project. The largest on PyPI (tens of thousands of files) are near 20 MB. */
  projectBytes: 64 * MIB,
  /** The list of the most downloaded projects: 1 MB in November 2026. */
  popularityBytes: 16 * MIB,
  /** A names file on disk. */
  namesFileBytes: 256 * MIB,

  /** An sdist: PyPI refuses a larger one (MAX_FILESIZE in warehouse/constants.py). */
  sdistBytes: 100 * MIB,
  /** How far an archive is unpacked that may be anybody's. A placeholder is smaller than 64 KiB; a bomb is not. */
  unpackedBytes: 2 * MIB,
  /** A plan or another document of ours: a plan of 100,000 names is about 60 MB. */
  documentBytes: 256 * MIB,
  /** A file of block rules: a million rules are about 190 MB as JSON with its indentation, less in other formats. */
  rulesFileBytes: 256 * MIB,
  /** Lines of such a file, of which a rule takes one or two, and values of it as JSON, of which a rule takes eight. */
  rulesLines: 2_000_100,
  rulesValues: 9_000_000,
  /** Small files of one folder or zip archive: a record of OSV for each of two million rules; one has a kilobyte. */
  recordFiles: 2_000_000,
  recordFileBytes: 64 * 1024,
  zipDirectoryBytes: 256 * MIB,
  /** How far all files of one such archive are unpacked, one at a time. */
  unzippedBytes: 4096 * MIB,
  /** Targets of rules: some 1,000 names each, all of which are ranked together, in 350 bytes each. */
  blockTargets: 2_500,
  /** Rules of a constraints file: pip 23.2 takes 3.3 s more for each command with 10,000 of them. */
  constraintRules: 2_000,
  /** A statement of held names: a name takes about a kilobyte, half of it as data. */
  statementBytes: 64 * MIB,
  /** Digests kept of the files of one project: a placeholder has one or two. */
  digestsKept: 100,
  /** What is kept of one project, and other small files of ours. */
  recordBytes: 4 * MIB,
  /** A file of names with dates: what was learned, what was reviewed. A hundred thousand lines are about 5 MB. */
  datedNamesBytes: 64 * MIB,
  /** A folder's manifest.json: 100,000 placeholders make about 50 MB. */
  manifestBytes: 256 * MIB,
  /** Members read of an archive. A placeholder has five. */
  archiveMembers: 100,
  /** Headers read of an archive: a member has one, and up to three more for long names and pax records. */
  archiveHeaders: 400,
  /** Header lines read of a PKG-INFO. The longest on PyPI, with all their dependencies, have some thousand. */
  metadataHeaders: 10_000,
  /** A file name, in bytes: what common file systems, and PyPI's, can store. */
  fileNameBytes: 255,

  /** Characters of a summary, and of a project URL's label (warehouse/forklift/metadata.py). */
  summaryLength: 512,
  urlLabelLength: 32,
  /** Characters of an author's name, and of what a placeholder says about one target. */
  authorLength: 200,
  phraseLength: 300,
  /** Targets that one placeholder names. */
  protectedTargets: 50,

  /** Comments inside one another in an e-mail field. */
  commentDepth: 20,
  /** Parentheses inside one another in a licence expression: what Python's parser takes, by which PyPI reads it. */
  licenseDepth: 200,
  /** The latest time that a tar header holds in 32 signed bits, in seconds since 1970. */
  archiveSeconds: 0x7fffffff,

  /** Characters of text from outside that a message quotes, and of another program's complaint. */
  quotedLength: 60,
  complaintLength: 200,
  /** What GitHub takes. */
  issueTitleLength: 256,
  /** Symbolic links that a path may lead through: as many as Linux follows (MAXSYMLINKS). */
  symbolicLinks: 40,

  /** Characters of a pasted server reply that are searched. */
  replyLength: 100_000,
  /** Characters of a project's description that are kept to tell whether it was copied. */
  descriptionLength: 20_000,

  /** Until another run is done with a file that this one is to change. */
  lockMs: 60 * SECOND,
  /** Until somebody writes to a FIFO that was named as an input. */
  pipeOpenMs: 10 * SECOND,
  /** Between two parts of what comes through a pipe: what writes to it may be a slow query. */
  pipeSilenceMs: 5 * 60 * SECOND,
  /** Between two parts of what a device delivers. */
  deviceSilenceMs: 10 * SECOND,

  /** A target file: a million lines with hashes are about 100 MB, the largest lock files a few. */
  targetFileBytes: 128 * MIB,
  /** A line of a requirements file; longer ones are reported, not parsed. */
  targetLineLength: 10_000,
  /** Requirements files that include one another (`-r`), counted from the one that was named. */
  includeDepth: 10,
  /** Targets that files name: every project on PyPI, and some room. */
  fileTargets: 1_000_000,
  /** New names that are ranked together: PyPI gains as many in several years. They are screened in minutes. */
  newNames: 1_000_000,
  /** Characters of a YAML file, whose parser is slow; an environment.yml has a few thousand. */
  yamlLength: 2 * MIB,
  /**
   * Signs of a TOML file that begin or separate keys and values (`=`, `,`, `[`, `{`, `.`): each may cost a kilobyte. A
   * uv.lock of a thousand packages with all their wheels has half a million.
   */
  tomlSigns: 1_000_000,
  /** References to anchors that a YAML file may resolve, so that they cannot multiply without bound. */
  yamlAliases: 100,
  /** Brackets inside one another in a YAML file. */
  yamlDepth: 100,
  /** Comment lines behind a requirement that are read for what it comes from. */
  requirementComments: 1000,
  /** Characters kept of where a package comes from, which is shown and compared, never followed. */
  sourceLength: 500,
  /** Words between a program's name and its verb, as in `pip --quiet install`: lines may name a program again and again. */
  wordsBeforeVerb: 12,
  /** Results of one SARIF run: GitHub refuses more, and shows the first 5,000 ("SARIF support for code scanning"). */
  sarifResults: 25_000,
  /** Files of one folder that `check` looks at, and bytes of one of them: lock files of large projects have 5 MB. */
  checkFiles: 500_000,
  checkFileBytes: 16 * MIB,
  /** Places in which one run of `check` may find names: each takes up to 2 kB with what is said of it. */
  checkMentions: 400_000,
  /** Characters of a YAML file that `check` parses for folded scalars; of longer ones the lines are read. */
  checkYamlLength: MIB / 4,
  /** Remarks kept on one target file and what it includes; the rest is counted. */
  remarksKept: 100_000,

  /** A config: `forestall.toml`, or a pyproject.toml with all that other tools have in it. */
  configBytes: MIB,
  /** Entries of one list of a config, and characters of one text in it; its schema says the same. */
  configEntries: 10_000,
  configTextLength: 500,

  /** Characters of a row in a table of known squats. A longer one is not a pair of names. */
  pairRowLength: 10_000,

  /** Share of odd names (invalid by PyPI's rule) from which a list is rejected. */
  oddShare: 0.01,
  /** Odd names that are kept to be shown. */
  oddShown: 5,
  /** A new list with fewer names than this share of the previous one is rejected: PyPI never shrinks by as much. */
  leastShareOfPrevious: 0.8,

  /** Until a connection is established. */
  connectMs: 10 * SECOND,
  /** Until the first byte of an answer, and between two of its parts. */
  silenceMs: 30 * SECOND,
  /** For one whole answer, however steadily it trickles in. */
  answerMs: 10 * 60 * SECOND,
  /** For one project's page. */
  projectMs: 60 * SECOND,
  /** Attempts at one address, the first included. */
  attempts: 4,
  /** Before the second attempt; doubled before each further one. */
  backOffMs: SECOND / 2,
  /** The longest `Retry-After` that is waited for; a server that asks for more is left alone. */
  retryAfterMs: 60 * SECOND,
  redirects: 3,

  /** How long a snapshot of an index given with `--index` is used without asking again: as long as PyPI's CDN caches it. */
  snapshotFreshMs: 30 * 60 * SECOND,
  /** Unreferenced files in the cache are removed after this time, when no running update can need them. */
  leftoverMs: 24 * 60 * 60 * SECOND,
  /** Targets of which all look-alikes are ranked together: some 1,000 names each, and 4 kB for each name as JSON. */
  rankedWhole: 150,
  /** Names that one run asks the index about: PyPI asks its clients not to send thousands of requests within minutes. */
  liveNames: 1000,
  /** Registered look-alikes that one review asks about, the closest first; its targets are not counted. */
  reviewNames: 300,
  /** Targets for which all registered names are searched for near ones, at some hundredths of a second each. */
  nearTargets: 300,
  /** Consecutive failures after which the names not yet asked about are `unknown` without asking. */
  liveFailures: 3,
}

export type Limits = typeof limits
