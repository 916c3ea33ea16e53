import type {Seed} from '../targets/types.ts'
import type {LikelihoodModel} from './model.ts'

/** The form of `data/risk/model.json`: relative weights of one splice, by technique and by its place in the seed. */
export interface TableModelData {
  readonly id: string
  readonly beyond: number
  readonly technique: Readonly<Record<string, number>>
  readonly place: {readonly first: number; readonly interior: number; readonly last: number}
}

/** Returns the model over `techniques` (ids, in the order of their numbers) that multiplies the table's weights. */
export function tableModel(data: TableModelData, techniques: readonly string[]): LikelihoodModel {
  const byTechnique = techniques.map((id) => data.technique[id] ?? 0.01)
  let length = 0
  return {
    id: data.id,
    beyond: data.beyond,
    begin(seed: Seed) {
      length = seed.text.length
    },
    weight(technique, start, end) {
      const place = start === 0 ? data.place.first : end >= length ? data.place.last : data.place.interior
      return byTechnique[technique]! * place
    },
  }
}
