import { ConfigurationError } from './configuration.ts'
import { createLogger } from './log.ts'
import type { Shutdown } from './shutdown.ts'

/**
 * The frame of every main.ts: starts, then ends with SIGTERM or SIGINT. A process that was told wrongly says so in
 * sentences and ends with 1; one that cannot start, or meets an error that nobody caught, leaves one line in its log,
 * without the data that a library put into the error, and ends with 1.
 */
export async function runMain(
  processName: string,
  start: () => Promise<{ readonly shutdown: Shutdown }>,
): Promise<void> {
  const log = createLogger(processName)
  // Unhandled rejections come here too. What state the process is in nobody knows: the next one starts clean.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody caught ended the process')
    process.exit(1)
  })
  try {
    const { shutdown } = await start()
    shutdown.listen()
  } catch (error) {
    if (error instanceof ConfigurationError) process.stderr.write(`${processName}: ${error.message}\n`)
    else log.fatal({ err: error }, 'the process could not start')
    process.exit(1)
  }
}
