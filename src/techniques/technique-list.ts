import type {Technique} from './technique.ts'

/** `forestall techniques --json`. */
export interface TechniqueList {
  readonly schema: 'forestall/techniques/v1'
  readonly techniques: readonly Pick<Technique, 'id' | 'title' | 'summary' | 'example'>[]
}

/** Returns what a reader is told about `techniques`, in their order. */
export function techniqueListOf(techniques: readonly Technique[]): TechniqueList {
  return {
    schema: 'forestall/techniques/v1',
    techniques: techniques.map(({id, title, summary, example}) => ({id, title, summary, example})),
  }
}
