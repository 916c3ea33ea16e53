import * as Flags from '@oclif/core/flags'

/** Where the registered names come from; the same flag on every command that looks names up. */
export const indexFlag = Flags.string({
  description:
    'names file, mirror folder or address of a simple index (default: the newest of the cached and the bundled names)',
  env: 'FORESTALL_INDEX',
  helpValue: 'PATH|URL',
  helpGroup: 'INDEX',
})
