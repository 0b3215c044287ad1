import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { TelemetryStore } from '@aquacis/metering/telemetry'
import type { WayIn } from './mqtt/way-in.ts'

/** Where commands wait, and where it is noted that they left. */
export type CommandQueue = Pick<TelemetryStore, 'pendingCommands' | 'markSent'>

const mostAtOnce = 500

/**
 * Hands waiting commands to the way in, and notes those that it took. A command is sent at least once: when the note is
 * lost it is sent again, under the same id. One that nobody takes now goes on waiting.
 */
export async function sendCommands(
  queue: CommandQueue,
  way: Pick<WayIn, 'publish'>,
  log: Logger,
): Promise<number> {
  const commands = await queue.pendingCommands(mostAtOnce)
  const outcomes = await Promise.all(
    commands.map(({ id, topic, payload }) =>
      way.publish(topic, payload).then(
        () => id,
        (error: unknown) => {
          log.debug({ err: error, commandId: id }, 'a command was not taken; it goes on waiting')
          return undefined
        },
      ),
    ),
  )
  const sent = outcomes.flatMap((id) => id ?? [])
  if (sent.length > 0) {
    await queue.markSent(sent, new Date())
    log.info({ commands: sent.length }, 'commands were sent')
  }
  return sent.length
}
