import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { PendingCommand, TelemetryStore } from '@aquacis/metering/telemetry'
import type { WayIn } from './mqtt/way-in.ts'

/** Where commands wait, and where it is noted that they left. */
export type CommandQueue = Pick<TelemetryStore, 'pendingCommands' | 'markSent'>

/** Sends what waits. */
export interface CommandSender {
  /** Sends the next page of waiting commands; answers with how many were taken. Never called twice at once. */
  send(): Promise<number>
}

export interface CommandSenderOptions {
  readonly mostAtOnce?: number
  /** How long a round waits for the way in; what is taken later is noted when it is. */
  readonly patienceMs?: number
}

/**
 * Hands waiting commands to the way in, and notes those that it took. A command is sent at least once: when the note is
 * lost it is sent again, under the same id. One that nobody takes now goes on waiting, and holds back no other: each round
 * goes on where the last one ended, and one that is neither taken nor refused is not waited for.
 */
export function createCommandSender(
  queue: CommandQueue,
  way: Pick<WayIn, 'publish'>,
  log: Logger,
  { mostAtOnce = 500, patienceMs = 2_000 }: CommandSenderOptions = {},
): CommandSender {
  let after: PendingCommand | null = null
  const underWay = new Set<string>()

  async function isTaken({ id, topic, payload }: PendingCommand): Promise<boolean> {
    try {
      await way.publish(topic, payload)
      return true
    } catch (error) {
      log.debug({ err: error, commandId: id }, 'a command was not taken; it goes on waiting')
      return false
    }
  }

  /** What the way in answers after its round is noted then; until that it is not sent again. */
  function noteLater(id: string, taken: Promise<boolean>): void {
    taken
      .then((isSent) => (isSent ? queue.markSent([id], new Date()) : undefined))
      .catch((error: unknown) => log.warn({ err: error, commandId: id }, 'a command was sent and not noted'))
      .finally(() => underWay.delete(id))
  }

  /** Its id, if it was taken before the round ended. */
  async function sendOne(command: PendingCommand, roundEnds: Promise<'LATE'>): Promise<readonly string[]> {
    const { id } = command
    underWay.add(id)
    const taken = isTaken(command)
    const outcome = await Promise.race([taken, roundEnds])
    if (outcome === 'LATE') {
      noteLater(id, taken)
      return []
    }
    underWay.delete(id)
    return outcome ? [id] : []
  }

  return {
    async send() {
      const page: readonly PendingCommand[] = await queue.pendingCommands({ limit: mostAtOnce, after })
      after = page.length < mostAtOnce ? null : (page.at(-1) ?? null)
      const round = new AbortController()
      const late = () => 'LATE' as const
      const roundEnds = wait(patienceMs, undefined, { signal: round.signal, ref: false }).then(late, late)
      const idle = page.filter(({ id }) => !underWay.has(id))
      const sent = (await Promise.all(idle.map((command) => sendOne(command, roundEnds)))).flat()
      round.abort()
      if (sent.length === 0) return 0
      await queue.markSent(sent, new Date())
      log.info({ commands: sent.length }, 'commands were sent')
      return sent.length
    },
  }
}
