import type {Ask} from '../client/http.ts'

/** How long one interface of a server is still asked: patiently at first, briefly after a failure, then not at all. */
export class Patience {
  readonly #what: string
  readonly #patient: Ask
  readonly #brief: Ask
  readonly #maxFailures: number
  #failures = 0

  /** @param what is asked, for a message: `the index`. */
  constructor(what: string, patient: Ask, brief: Ask, maxFailures: number) {
    this.#what = what
    this.#patient = patient
    this.#brief = brief
    this.#maxFailures = maxFailures
  }

  /** Runs a request by the patience that is left. @throws whatever it throws; Error where no patience is left. */
  async try<T>(request: (ask: Ask) => Promise<T>): Promise<T> {
    if (this.#failures >= this.#maxFailures) {
      throw new Error(`not asked: ${this.#what} failed ${this.#failures} times in a row`)
    }
    try {
      const result = await request(this.#failures === 0 ? this.#patient : this.#brief)
      this.#failures = 0
      return result
    } catch (error) {
      this.#failures++
      throw error
    }
  }
}
