import { randomBytes } from 'node:crypto'
import type { ExecutionResult } from 'graphql'
import type { Frame, ResumePoint } from '../../listener.ts'
import { frameOf } from './frame.ts'
import { createReplay, type Replay, type ReplayBudget } from './replay.ts'

/** A subscription from one loss of its subgraph to the next: it has a name, and its frames have numbers. */
export class LiveRun {
  #epoch = newEpoch()
  #number = 0
  /** Null until somebody came who may come back. */
  #replay: Replay | null = null

  /** Where whoever has seen every frame stands. */
  get point(): ResumePoint {
    return { epoch: this.#epoch, after: this.#number }
  }

  /** The next frame of the run. */
  frameOf(completed: string | ExecutionResult, traceId: string): Frame {
    this.#number += 1
    const frame = frameOf(completed, traceId, this.point)
    this.#replay?.keep({ number: this.#number, frame })
    return frame
  }

  /** From now on frames are kept for a while. */
  keepIn(budget: ReplayBudget): void {
    if (this.#replay !== null) return
    this.#replay = createReplay(budget)
    this.#replay.clear(this.#number)
  }

  /** What came after that point; null when some of it is gone. */
  since(point: ResumePoint): readonly Frame[] | null {
    return point.epoch === this.#epoch && this.#replay !== null ? this.#replay.after(point.after) : null
  }

  /** Another run, of which nothing was told yet. */
  beginAnew(): void {
    this.#epoch = newEpoch()
    this.#number = 0
    this.forget()
  }

  /** Gives back the memory that frames are kept in. */
  forget(): void {
    this.#replay?.clear(0)
  }
}

function newEpoch(): string {
  return randomBytes(9).toString('base64url')
}
