import type { Message } from '../radio/message.ts'
import { createLatencies } from './latencies.ts'
import { type Publisher, publishPacket } from './publisher.ts'

/** How hard to press, with what, and when to let go. */
export interface LoadPlan {
  /** Connections of each sender; its messages take turns on them. */
  readonly connections: ReadonlyMap<string, readonly Publisher[]>
  readonly messages: Iterator<Message>
  readonly perSecond: number
  /** Messages that may wait for their acknowledgement; beyond it the load waits, and falls behind its rate. */
  readonly window: number
  /** How long the last acknowledgements are waited for. */
  readonly patienceMs: number
  readonly signal: AbortSignal
  /** Told once a second. */
  readonly progress: (counts: LoadCounts) => void
}

/** How it stands, or how it ended. */
export interface LoadCounts {
  readonly seconds: number
  readonly sent: number
  readonly acknowledged: number
  /** Messages of connections that broke, and those that nobody acknowledged in time. */
  readonly errors: number
  readonly p50Ms: number
  readonly p99Ms: number
}

const tickMs = 2

/** Publishes at a steady rate until the messages end, the signal comes or every connection is gone. */
export async function driveLoad(plan: LoadPlan): Promise<LoadCounts> {
  const { connections, messages, perSecond, window, signal } = plan
  const latencies = createLatencies()
  const started = performance.now()
  const counts = { sent: 0, errors: 0 }
  const lines = new Map(
    [...connections].map(([sender, publishers]) => [sender, publishers.map((each) => lineOf(each, counts))]),
  )
  const open = () => counts.sent - counts.errors - latencies.count
  const isAlive = () => [...lines.values()].flat().some((line) => !line.broken)
  const now = (): LoadCounts => ({
    seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
    sent: counts.sent,
    acknowledged: latencies.count,
    errors: counts.errors,
    p50Ms: latencies.quantile(0.5),
    p99Ms: latencies.quantile(0.99),
  })
  const telling = setInterval(() => plan.progress(now()), 1_000)
  const turns = new Map<string, number>()

  /** False when there is nothing more to send. */
  function sendNext(): boolean {
    const next = messages.next()
    if (next.done) return false
    const { sender, topic, payload } = next.value
    const own = lines.get(sender)?.filter((line) => !line.broken) ?? []
    const turn = turns.get(sender) ?? 0
    turns.set(sender, turn + 1)
    counts.sent += 1
    const line = own[turn % Math.max(1, own.length)]
    if (line === undefined) counts.errors += 1
    else line.send(publishPacket(topic, payload), latencies.add)
    return true
  }

  try {
    let more = true
    while (more && !signal.aborted && isAlive()) {
      const due = Math.floor(((performance.now() - started) * perSecond) / 1000)
      while (more && counts.sent < due && open() < window) more = sendNext()
      await tick()
    }
    const deadline = performance.now() + plan.patienceMs
    while (open() > 0 && isAlive() && performance.now() < deadline) await tick()
    counts.errors += open()
    return now()
  } finally {
    clearInterval(telling)
  }
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, tickMs))
}

/** One connection with what it still waits for: when it breaks, that was in vain. */
interface Line {
  readonly broken: boolean
  send(packet: Buffer, acknowledged: (afterMs: number) => void): void
}

function lineOf(publisher: Publisher, counts: { errors: number }): Line {
  const line = { broken: false, open: 0 }
  void publisher.broken.then(() => {
    line.broken = true
    counts.errors += line.open
  })
  return {
    get broken() {
      return line.broken
    },
    send(packet, acknowledged) {
      line.open += 1
      publisher.send(packet, (afterMs) => {
        line.open -= 1
        acknowledged(afterMs)
      })
    },
  }
}
