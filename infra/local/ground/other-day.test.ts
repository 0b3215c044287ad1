import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const otherDay = new URL('./other-day.ts', import.meta.url).href
const told = `console.log(JSON.stringify([Date.now(), +new Date(), Date.parse(Date()), +new Date(0), new Date() instanceof Date]))`

async function clockWith(days: string | undefined): Promise<unknown[]> {
  const environment = days === undefined ? process.env : { ...process.env, CLOCK_DAYS: days }
  const { stdout } = await run(process.execPath, ['--import', otherDay, '--eval', told], { env: environment })
  return JSON.parse(stdout) as unknown[]
}

test('a process lives so many days ago, and knows given instants as before', async () => {
  const [now, made, said, epoch, isDate] = await clockWith('-110')
  const then = Date.now() - 110 * 86_400_000
  for (const at of [now, made, said]) expect(Math.abs(Number(at) - then)).toBeLessThan(60_000)
  expect([epoch, isDate]).toEqual([0, true])
})

test('without the variable it is today, and what is no number of days is refused', async () => {
  const [now] = await clockWith(undefined)
  expect(Math.abs(Number(now) - Date.now())).toBeLessThan(60_000)
  await expect(clockWith('ayer')).rejects.toThrow('CLOCK_DAYS')
})
