import './ground/other-day.ts'
import { resolve } from 'node:path'
import { readArguments, type StartArguments, usage } from './arguments.ts'
import { createSystem, type System } from './embedded-system.ts'
import { dataFolder, refuseForeign } from './ground/data-folder.ts'
import { type Lock, takeLock } from './ground/lock.ts'
import { Obstacle } from './ground/obstacle.ts'
import { createSteps } from './steps.ts'

const repository = resolve(import.meta.dirname, '..', '..')
const steps = createSteps(process.stdout)
/** One Ctrl-C arrives several times: from the terminal, and again from npx and pnpm, which pass it on. */
const sameRequestMs = 700

// A closed terminal takes the output with it; what runs must still be stopped in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.exitCode = await main()
// Whatever a library keeps open must not keep a stopped system on the screen.
process.exit()

async function main(): Promise<number> {
  try {
    const place = { repository, folder: process.env['INIT_CWD'] ?? process.cwd() }
    const options = readArguments(process.argv.slice(2), place)
    if (options.help) {
      steps.print(usage)
      return 0
    }
    return await run(options)
  } catch (error) {
    process.stderr.write(`\n${error instanceof Obstacle ? error.message : explained(error)}\n`)
    return 1
  }
}

async function run(options: StartArguments): Promise<number> {
  const folder = dataFolder(options.data)
  await refuseForeign(folder)
  const lock: Lock = takeLock(folder.lockFile)
  if (lock.takenOverFrom !== undefined) {
    steps.note(`took over the lock of process ${lock.takenOverFrom}, which is gone`)
  }
  const system = createSystem({ repository, folder, options, steps })
  const asked = stopWhenAsked(system)
  // PostgreSQL's handle keeps no process alive; waiting for its end must.
  const alive = setInterval(() => undefined, 60_000)
  try {
    await system.start()
    await asked.stopped
    return 0
  } catch (error) {
    if (asked.yes()) return await asked.stopped.then(() => 0)
    await system.stop()
    throw error
  } finally {
    clearInterval(alive)
    lock.release()
  }
}

/** Ctrl-C, a closed terminal or SIGTERM stops in order; asked a second time, at once. */
function stopWhenAsked(system: System): { stopped: Promise<void>; yes(): boolean } {
  const { promise, resolve: stopped } = Promise.withResolvers<void>()
  let askedAt: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (askedAt === undefined) {
        askedAt = Date.now()
        steps.print('')
        void system.stop().then(stopped)
      } else if (Date.now() - askedAt > sameRequestMs) {
        system.kill()
      }
    })
  }
  return { stopped: promise, yes: () => askedAt !== undefined }
}

function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `AquaCIS could not start: ${error.message}`
}
