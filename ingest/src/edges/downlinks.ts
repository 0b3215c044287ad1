import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { WayIn } from './mqtt/way-in.ts'

/** A command that waits to be sent, as its network wants it. */
export interface WaitingCommand {
  readonly id: string
  readonly topic: string
  readonly payload: string
}

/** Where commands wait, and where it is noted that they left. */
export interface CommandQueue {
  pendingCommands(limit: number): Promise<readonly WaitingCommand[]>
  markSent(ids: readonly string[], at: Date): Promise<unknown>
}

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
