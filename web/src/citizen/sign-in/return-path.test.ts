import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test('comes back to the page that was asked for', () => {
  expect(returnPath('/consumo?por=dia&mes=2026-11')).toBe('/consumo?por=dia&mes=2026-11')
})

test.each(['//evil.example/x', '/\\evil.example', 'https://evil.example', undefined, ['/a']])(
  'goes home rather than to %j',
  (asked) => {
    expect(returnPath(asked)).toBe('/')
  },
)
