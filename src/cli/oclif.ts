/** What bin/run.js starts: by this path it is joined, with all of oclif, into the files that every command loads. */
export {run} from '@oclif/core/run'
