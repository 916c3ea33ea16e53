import type {Door} from '../door.ts'
import {caches} from './caches.ts'
import {config} from './config.ts'
import {flags} from './flags.ts'
import {indexHtml, indexJson} from './index-answers.ts'
import {longTexts} from './long-texts.ts'
import {mirror} from './mirror.ts'
import {osvRecords} from './osv-records.ts'
import {pageStorage} from './page-storage.ts'
import {pairs} from './pairs.ts'
import {plan} from './plan.ts'
import {progress} from './progress.ts'
import {projectAnswers} from './project-answers.ts'
import {reviewed} from './reviewed.ts'
import {rulesFile} from './rules-file.ts'
import {screenInput} from './screen-input.ts'
import {sdist} from './sdist.ts'
import {targetFiles} from './target-files.ts'

/** Every place where something from outside comes in. */
export const DOORS: readonly Door<unknown>[] = [
  flags,
  config,
  targetFiles,
  plan,
  progress,
  reviewed,
  pairs,
  indexJson,
  indexHtml,
  projectAnswers,
  mirror,
  sdist,
  caches,
  pageStorage,
  rulesFile,
  osvRecords,
  screenInput,
  longTexts,
]
