/** Remembers when frames were first heard, so that a frame heard by several concentrators has one instant. */
export interface FrameEcho {
  /** When these very bytes were first heard; `heardAt` where they are new. */
  firstHeard(frame: Buffer, heardAt: Date): Date
}

export interface FrameEchoOptions {
  /** Frames kept, in two halves: the older half is forgotten when the younger is full. */
  readonly most?: number
}

/**
 * Concentrators' clocks differ by minutes at most. The access number of a telegram begins anew after 256 of them
 * (EN 13757-7 §7.5.2), a quarter of an hour for the most talkative meters: later the same bytes are another telegram.
 */
const echoMs = 10 * 60_000

/**
 * Gives echoes the instant of the first hearing instead of dropping them: every copy then stores the same reading, so
 * that each may be acknowledged by its own commit, and a batch that is tried again finds what it found before.
 */
export function createFrameEcho({ most = 100_000 }: FrameEchoOptions = {}): FrameEcho {
  let young = new Map<string, number>()
  let old = new Map<string, number>()
  return {
    firstHeard(frame, heardAt) {
      const key = frame.toString('latin1')
      const first = young.get(key) ?? old.get(key)
      const isEcho = first !== undefined && Math.abs(heardAt.getTime() - first) <= echoMs
      const at = isEcho ? first : heardAt.getTime()
      if (young.size >= most / 2) {
        old = young
        young = new Map()
      }
      young.set(key, at)
      return isEcho ? new Date(at) : heardAt
    },
  }
}
