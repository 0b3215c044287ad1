import { expect, test } from 'vitest'
import { createSteps } from './steps.ts'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, write: (text: string) => written.push(text), text: () => written.join('') }
}

test('a file gets one line per step with its time, worded by what came of it', async () => {
  const file = screen(false)
  const steps = createSteps(file)
  expect(
    await steps.step(
      'pages',
      async () => 3,
      (count) => `${count} pages built`,
    ),
  ).toBe(3)
  await expect(steps.step('gateway', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(file.text()).toMatch(/^ +\d+\.\d s {2}3 pages built\n +\d+\.\d s {2}gateway: failed\n$/)
})

test('a terminal shows everything that is under way below the finished lines', async () => {
  const terminal = screen(true)
  const steps = createSteps(terminal)
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow = steps.step('households', () => promise)
  const quick = steps.step('gateway', async () => {})
  expect(terminal.text()).toContain('…    households · gateway')
  await quick
  steps.note('fleet ended')
  expect(terminal.text()).toMatch(/\d\d:\d\d:\d\d {2}fleet ended\n +… {4}households$/)
  resolve()
  await slow
  expect(terminal.text()).toMatch(/\d s {2}households\n$/)
})

test('what a long step says of its progress stands beside its name on a terminal, and is gone with it', async () => {
  const terminal = screen(true)
  const steps = createSteps(terminal)
  const { promise, resolve } = Promise.withResolvers<void>()
  const step = steps.step('past', (progress) => {
    progress('16 of 2,000 meters')
    return promise
  })
  expect(terminal.text()).toMatch(/… {4}past: 16 of 2,000 meters$/)
  resolve()
  await step
  expect(terminal.text()).toMatch(/\d s {2}past\n$/)
})

test('a file is not filled with progress', async () => {
  const file = screen(false)
  await createSteps(file).step('past', (progress) => {
    for (let meters = 0; meters < 100; meters++) progress(`${meters} of 100`)
  })
  expect(file.text().split('\n')).toHaveLength(2)
})
