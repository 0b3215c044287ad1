import { type FleetManifest, type Household, sendersOf } from '@aquacis/simulators/fleet/manifest.ts'
import { messageAt } from '@aquacis/simulators/fleet/radio/message.ts'
import { registerAt } from '@aquacis/simulators/fleet/register.ts'
import { openStubbornLink } from './stubborn-link.ts'

/** A town whose hours pass in moments, until it is told to stop. */
export interface Load {
  /** Register by `meterId@instant` of everything that the broker has acknowledged. */
  readonly acknowledged: ReadonlyMap<string, number>
  /** Messages acknowledged so far. */
  count(): number
  /** Resolves once that many messages were acknowledged. */
  until(count: number): Promise<void>
  /** Readings of messages that were acknowledged within so many milliseconds. */
  acknowledgedLately(ms: number): string[]
  /** Says nothing new, and resolves once all that was said is acknowledged; what it gives lets it speak on. */
  pause(): Promise<() => void>
  close(): Promise<void>
}

export interface LoadOptions {
  readonly url: string
  readonly manifest: FleetManifest
  /** The first hour of the story. */
  readonly begin: Date
  /** Time between two hours of the story. */
  readonly everyMs: number
}

const hourMs = 3_600_000
const loggedHours = 24
/** What concentrators keep for a broker that is away, before they wait with new telegrams. */
const mostUnanswered = 600

/** Lets every meter speak once an hour of the story. What is not acknowledged its link sends again. */
export function startLoad({ url, manifest, begin, everyMs }: LoadOptions): Load {
  const links = new Map(sendersOf(manifest).map((sender) => [sender.id, openStubbornLink(url, sender)]))
  const acknowledged = new Map<string, number>()
  let answers = 0
  const answeredAtMs = new Map<string, number>()
  const waiters = new Set<{ readonly count: number; readonly resolve: () => void }>()
  const sent: Promise<void>[] = []
  let hour = 0
  let paused = false

  function speak(household: Household, at: Date): void {
    const message = messageAt(household, at, { clock: [], intervalMs: hourMs, loggedHours })
    const link = links.get(message.sender)
    if (link === undefined) throw new Error(`nobody speaks for ${message.sender}`)
    const readings = readingsIn(household, at, message.litres)
    const answered = link.publish(message).then(() => {
      answers += 1
      for (const [key, litres] of readings) {
        acknowledged.set(key, litres)
        answeredAtMs.set(key, performance.now())
      }
      for (const waiter of waiters) if (answers >= waiter.count) waiter.resolve()
    })
    sent.push(answered)
  }

  const timer = setInterval(() => {
    if (paused || sent.length - answers > mostUnanswered) return
    const at = new Date(begin.getTime() + hour++ * hourMs)
    for (const household of manifest.households) speak(household, at)
  }, everyMs)

  return {
    acknowledged,
    count: () => answers,
    async until(count) {
      if (answers >= count) return
      await new Promise<void>((resolve) => {
        waiters.add({ count, resolve })
      })
    },
    acknowledgedLately(ms) {
      const since = performance.now() - ms
      return [...answeredAtMs].filter(([, atMs]) => atMs >= since).map(([key]) => key)
    },
    async pause() {
      paused = true
      await Promise.all(sent)
      return () => {
        paused = false
      }
    },
    async close() {
      clearInterval(timer)
      for (const link of links.values()) link.close()
    },
  }
}

/** A LoRaWAN uplink tells of a whole day; the others of their moment. */
function readingsIn(household: Household, at: Date, litres: number): ReadonlyMap<string, number> {
  const { meter, radio } = household
  if (radio.network !== 'LORAWAN') return new Map([[readingKey(meter.id, at), litres]])
  return new Map(
    Array.from({ length: loggedHours }, (_, back) => {
      const hour = new Date(at.getTime() - back * hourMs)
      return [readingKey(meter.id, hour), registerAt(household, hour)]
    }),
  )
}

export function readingKey(meterId: string, at: Date): string {
  return `${meterId}@${at.toISOString()}`
}
