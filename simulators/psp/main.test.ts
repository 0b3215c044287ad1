import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { expect, onTestFinished, test } from 'vitest'

test('the process says on its first line where it serves', async () => {
  const environment = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0' }
  const keys = { AQUACIS_PSP_PRIVATE_KEY: 'key_a', AQUACIS_PSP_PUBLIC_KEY: 'key_b' }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    ...{ env: { ...environment, ...keys }, stdio: ['ignore', 'pipe', 'inherit'] },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const first = await createInterface(child.stdout)[Symbol.asyncIterator]().next()
  const { url, msg } = JSON.parse(String(first.value))
  expect(msg).toBe('serving')
  expect((await fetch(`${url}/ready`)).status).toBe(200)
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})
