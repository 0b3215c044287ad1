import type { Frame, Listener, ResumePoint } from '../listener.ts'
import { placeFrame } from './run/frame.ts'

/** What somebody who can be told to begin anew still has to hear. */
type Waits = 'nothing' | 'its place' | 'to refetch'

/** Everybody who listens to the same. */
export class Audience {
  readonly #listeners = new Set<Listener>()
  /** Of those, who can be told to begin anew; null until the first of them came. */
  #resuming: Map<Listener, Waits> | null = null

  get isEmpty(): boolean {
    return this.#listeners.size === 0
  }

  /** Somebody of these was here: they may come back. */
  get mayComeBack(): boolean {
    return this.#resuming !== null
  }

  enter(listener: Listener): void {
    this.#listeners.add(listener)
  }

  /** For who can be told to begin anew, and so be told once `tellPlaces` is called. */
  awaits(listener: Listener, waits: Waits): void {
    this.#resuming ??= new Map()
    this.#resuming.set(listener, waits)
  }

  /** False when the listener was not here any more. */
  leave(listener: Listener): boolean {
    this.#resuming?.delete(listener)
    return this.#listeners.delete(listener)
  }

  tell(frame: Frame): void {
    for (const listener of this.#listeners) listener.next(frame)
  }

  /** Tells whoever waits to hear it where they stand. */
  tellPlaces(point: ResumePoint): void {
    if (this.#resuming === null) return
    for (const [listener, waits] of this.#resuming) {
      if (waits === 'nothing') continue
      this.#resuming.set(listener, 'nothing')
      const refetch = waits === 'to refetch'
      listener.stands(placeFrame(point, refetch), refetch)
    }
  }

  /** Something may have been missed: everybody who can has to begin anew. */
  missedSomething(): void {
    for (const listener of this.#resuming?.keys() ?? []) this.#resuming?.set(listener, 'to refetch')
  }

  /** Lets all of them go, each with these words. */
  dismiss(farewell?: (listener: Listener) => void): void {
    const leaving = [...this.#listeners]
    this.#listeners.clear()
    for (const listener of leaving) farewell?.(listener)
  }
}
