import {ForestallError} from '../../src/errors.ts'

/** Tells whether what was thrown says what is wrong and what to do. */
export function isRefusal(thrown: unknown): thrown is ForestallError {
  return thrown instanceof ForestallError && thrown.message !== '' && thrown.hint !== ''
}
