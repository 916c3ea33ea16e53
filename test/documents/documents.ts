import type {BlockList} from '../../src/block/types.ts'
import type {CheckDocument} from '../../src/check/document.ts'
import type {ConfigFile} from '../../src/config/config-file.ts'
import type {ConfigDocument} from '../../src/config/document.ts'
import type {InitDocument} from '../../src/config/init-document.ts'
import type {EvaluationSummary} from '../../src/evaluate/summary.ts'
import type {WatchedExplanation} from '../../src/explain/document.ts'
import type {NameList} from '../../src/findings/types.ts'
import type {BuildReport} from '../../src/placeholder/build.ts'
import type {Manifest} from '../../src/placeholder/manifest.ts'
import type {Placeholder} from '../../src/placeholder/placeholder.ts'
import type {Statement} from '../../src/placeholder/statement.ts'
import type {VerifyReport} from '../../src/placeholder/verify/verify.ts'
import type {WrittenPlan} from '../../src/plan/plan-file.ts'
import type {ProgressDocument} from '../../src/plan/progress.ts'
import type {InfoReport} from '../../src/registry/snapshot/describe.ts'
import type {UpdateReport} from '../../src/registry/snapshot/refresh.ts'
import type {Checklist} from '../../src/report/checklist/document.ts'
import type {CompletionDocument} from '../../src/report/completion/document.ts'
import type {RequestDocument} from '../../src/report/request/document.ts'
import type {Screening} from '../../src/screen/document.ts'
import type {TechniqueList} from '../../src/techniques/technique-list.ts'
import type {Review} from '../../src/watch/review.ts'
import type {Status} from '../../src/watch/status.ts'
import type {Fields} from './fields.ts'
import type {SchemaFields} from './schema-fields.ts'

/** The documents of this package: the schema of each under data/schemas, and the type the code has of it. */
interface Documents {
  readonly 'block.json': BlockList
  readonly 'build.json': BuildReport
  readonly 'check.json': CheckDocument
  readonly 'checklist.json': Checklist
  readonly 'completion.json': CompletionDocument
  readonly 'config.json': ConfigDocument
  readonly 'config-file.json': ConfigFile
  readonly 'evaluate.json': EvaluationSummary
  readonly 'explain.json': WatchedExplanation
  readonly 'index-info.json': InfoReport
  readonly 'index-update.json': UpdateReport
  readonly 'init.json': InitDocument
  readonly 'list.json': NameList
  readonly 'manifest.json': Manifest
  readonly 'placeholder.json': Placeholder
  readonly 'plan.json': WrittenPlan
  readonly 'progress.json': ProgressDocument
  readonly 'request.json': RequestDocument
  readonly 'review.json': Review
  readonly 'screen.json': Screening
  readonly 'statement.json': Statement
  readonly 'status.json': Status
  readonly 'techniques.json': TechniqueList
  readonly 'verify.json': VerifyReport
}

type TypeFields = {[Name in keyof Documents]: Fields<Documents[Name], Name>}[keyof Documents]

/**
 * Holds the types to the schemas: `npm run types` fails here, and names the fields, where one has what the other lacks.
 * Change the one that is behind; after a change of a schema run `npm run schemas`, which writes `schema-fields.ts`.
 */
type None<Field extends never> = Field
export type OnlyInTheTypes = None<Exclude<TypeFields, SchemaFields>>
export type OnlyInTheSchemas = None<Exclude<SchemaFields, TypeFields>>
