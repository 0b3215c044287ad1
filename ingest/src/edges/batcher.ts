import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from '@aquacis/kit/runtime/log.ts'

/** Something that waits to be committed, and who waits for the word that it was. */
export interface Held<T> {
  readonly value: T
  /** Called once, after the commit, never before and never without. */
  acknowledge(): void
  /** True when nobody waits any more: it will be sent again. */
  abandoned(): boolean
}

/** Gathers what comes one by one into batches, commits them and then acknowledges each. */
export interface Batcher<T> {
  hold(held: Held<T>): void
  /** How much is held: waiting and being committed. */
  depth(): number
  /** True while so much is held that nobody should read more: publishers wait in their own queues. */
  full(): boolean
  /** Calls the listener whenever there is room again after it was full. */
  onRoom(listener: () => void): void
  /** Why the last attempt failed, while it is being tried again. */
  trouble(): string | undefined
  /** Commits what is held; gives up at the deadline and answers with how much was left unacknowledged. */
  drain(deadlineMs: number): Promise<number>
}

export interface BatcherOptions<T> {
  /** Throws when nothing was committed; the same values are then given again. */
  commit(values: readonly T[]): Promise<void>
  readonly log: Logger
  readonly most?: number
  /** How long the first of a batch waits for company. */
  readonly lingerMs?: number
  /** While one batch is committed the next is decoded. More in flight wait for each other's rows. */
  readonly mostInFlight?: number
  /** While a batch is committed, fewer than so many wait for it and go together: a commit costs much, a telegram little. */
  readonly worthAnother?: number
  /**
   * Beyond this it is full, and what nobody waits for any more is let go: publishers that reconnect while the store is
   * down send it again.
   */
  readonly mostHeld?: number
}

const firstPauseMs = 100
const longestPauseMs = 5_000

export function createBatcher<T>(options: BatcherOptions<T>): Batcher<T> {
  const { most = 6_000, lingerMs = 5, mostInFlight = 2, worthAnother = 1_000, mostHeld = 20_000 } = options
  let waiting: Held<T>[] = []
  let inFlight = 0
  let committing = 0
  let linger: NodeJS.Timeout | undefined
  let idle: (() => void) | undefined
  let wasFull = false
  let purgeAt = mostHeld
  const roomListeners = new Set<() => void>()
  const stopped = new AbortController()
  const committer = createCommitter(options, stopped.signal)

  function pump(): void {
    clearTimeout(linger)
    linger = undefined
    while (waiting.length >= (inFlight === 0 ? 1 : Math.min(most, worthAnother)) && inFlight < mostInFlight) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      void run(batch)
    }
  }

  async function run(batch: readonly Held<T>[]): Promise<void> {
    inFlight += 1
    committing += batch.length
    const committed = await committer.untilCommitted(batch.map(({ value }) => value))
    inFlight -= 1
    committing -= batch.length
    if (committed) for (const held of batch) held.acknowledge()
    if (!stopped.signal.aborted) pump()
    tellRoom()
    if (inFlight === 0 && waiting.length === 0) idle?.()
  }

  function full(): boolean {
    const isFull = waiting.length + committing >= mostHeld
    wasFull ||= isFull
    return isFull
  }

  /** Half empty, so that a queue at its brim does not wake everybody for one telegram. */
  function tellRoom(): void {
    if (!wasFull || waiting.length + committing > mostHeld / 2) return
    wasFull = false
    for (const listener of roomListeners) listener()
  }

  /** Looks through the queue seldom: it is long when this is needed. */
  function letGo(): void {
    waiting = waiting.filter((held) => !held.abandoned())
    purgeAt = Math.max(mostHeld, waiting.length * 1.25)
    tellRoom()
  }

  return {
    full,
    onRoom(listener) {
      roomListeners.add(listener)
    },
    hold(held) {
      if (waiting.length >= purgeAt) letGo()
      waiting.push(held)
      if (waiting.length >= most) pump()
      else linger ??= setTimeout(pump, lingerMs)
    },
    depth: () => waiting.length + committing,
    trouble: committer.trouble,
    async drain(deadlineMs) {
      const finished = new Promise<void>((resolve) => {
        idle = resolve
      })
      pump()
      if (inFlight > 0) await Promise.race([finished, wait(deadlineMs, undefined, { ref: false })])
      stopped.abort()
      return waiting.length + committing
    },
  }
}

interface Committer<T> {
  /** False when it was told to stop before any attempt succeeded. */
  untilCommitted(values: readonly T[]): Promise<boolean>
  trouble(): string | undefined
}

function createCommitter<T>({ commit, log }: BatcherOptions<T>, signal: AbortSignal): Committer<T> {
  let trouble: string | undefined
  return {
    trouble: () => trouble,
    async untilCommitted(values) {
      for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
        try {
          await commit(values)
          trouble = undefined
          return true
        } catch (error) {
          trouble = error instanceof Error ? error.message : 'not an Error was thrown'
          log.warn(
            { err: error, telegrams: values.length, pauseMs },
            'a batch was not committed; trying again',
          )
          // Half of the pause is chance, so that batches in flight do not keep meeting on the same rows.
          await wait(pauseMs * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined)
        }
      }
      return false
    },
  }
}
