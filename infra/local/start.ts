import { resolve } from 'node:path'
import { readArguments, type StartArguments, usage } from './arguments.ts'
import { createSystem, type System } from './embedded-system.ts'
import { dataFolder, refuseForeign } from './ground/data-folder.ts'
import { type Lock, takeLock } from './ground/lock.ts'
import { Obstacle } from './ground/obstacle.ts'
import { createSteps } from './steps.ts'

const repository = resolve(import.meta.dirname, '..', '..')
const steps = createSteps(process.stdout)

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
  try {
    await system.start()
    await asked.stopped
    return 0
  } catch (error) {
    if (asked.yes()) return await asked.stopped.then(() => 0)
    await system.stop()
    throw error
  } finally {
    lock.release()
  }
}

/** Ctrl-C, a closed terminal or SIGTERM stops in order; asked a second time, at once. */
function stopWhenAsked(system: System): { stopped: Promise<void>; yes(): boolean } {
  const { promise, resolve: stopped } = Promise.withResolvers<void>()
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked) return system.kill()
      asked = true
      steps.print('')
      void system.stop().then(stopped)
    })
  }
  return { stopped: promise, yes: () => asked }
}

function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `AquaCIS could not start: ${error.message}`
}
