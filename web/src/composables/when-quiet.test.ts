import { afterEach, expect, test, vi } from 'vitest'
import { whenQuiet } from './when-quiet.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('what may come later waits for the page, and then for an idle moment', async () => {
  let idle = () => {}
  const asked: unknown[] = []
  vi.stubGlobal('requestIdleCallback', (callback: () => void, options: unknown) => {
    asked.push(options)
    idle = callback
  })
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  let isQuiet = false
  const waiting = whenQuiet(500).then(() => {
    isQuiet = true
  })
  await Promise.resolve()
  expect(asked).toEqual([])

  dispatchEvent(new Event('load'))
  await vi.waitFor(() => expect(asked).toEqual([{ timeout: 500 }]))
  expect(isQuiet).toBe(false)

  idle()
  await waiting
  expect(isQuiet).toBe(true)
})
