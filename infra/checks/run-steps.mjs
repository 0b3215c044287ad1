import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)

/**
 * Runs commands at the root of the repository, in their order and so many at once as are asked for, and prints what each said
 * when it ends, with its time. All run even when one fails, so that one run tells everything; ends the process with 1 if any failed.
 *
 * @param {readonly { name: string, command: string }[]} steps
 * @param {{ atOnce?: number }} [options]
 */
export async function runSteps(steps, { atOnce = 1 } = {}) {
  /** @type {string[]} */
  const failed = []
  const waiting = [...steps]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
        const started = Date.now()
        const { code, said } = await run(step.command)
        process.stdout.write(`\n▸ ${step.name}\n${said}`)
        console.log(
          `${code === 0 ? '✔' : '✘'} ${step.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
        )
        if (code !== 0) failed.push(step.name)
      }
    }),
  )
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(', ')}`)
    process.exitCode = 1
  }
}

/**
 * @param {string} command
 * @returns {Promise<{ code: number, said: string }>}
 */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: path, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
      })
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}
