/** Bytes of one piece. */
const PIECE = 1 << 18

/** Bytes that are appended to, in large pieces: a million small buffers would take several times the memory. */
export class GrowingBytes {
  /** All but the last piece are full. */
  #pieces: Buffer[] = []
  #free = Buffer.alloc(0)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Appends `size` bytes, all zero, and returns them to be filled in. */
  append(size: number): Buffer {
    if (size > this.#free.length) {
      this.#cut()
      this.#free = Buffer.alloc(Math.max(size, PIECE))
      this.#pieces.push(this.#free)
    }
    const added = this.#free.subarray(0, size)
    this.#free = this.#free.subarray(size)
    this.#length += size
    return added
  }

  /** Returns all that was appended, in pieces, and begins again. */
  take(): Buffer[] {
    this.#cut()
    const taken = this.#pieces
    this.#pieces = []
    this.#free = Buffer.alloc(0)
    this.#length = 0
    return taken
  }

  /** Leaves of the last piece what is filled. */
  #cut(): void {
    const last = this.#pieces.pop()
    if (last !== undefined) this.#pieces.push(last.subarray(0, last.length - this.#free.length))
    this.#free = Buffer.alloc(0)
  }
}
