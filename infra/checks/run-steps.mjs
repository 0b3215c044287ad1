import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)

/**
 * Runs commands one after the other at the root of the repository and prints each with its time.
 * All run even when one fails, so that one run tells everything; ends the process with 1 if any failed.
 *
 * @param {readonly { name: string, command: string, always?: boolean }[]} steps
 */
export async function runSteps(steps) {
  const failed = []
  for (const { name, command } of steps) {
    const started = Date.now()
    console.log(`\n▸ ${name}`)
    const code = await run(command)
    console.log(`${code === 0 ? '✔' : '✘'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    if (code !== 0) failed.push(name)
  }
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(', ')}`)
    process.exitCode = 1
  }
}

/** @param {string} command */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, PATH: path },
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
