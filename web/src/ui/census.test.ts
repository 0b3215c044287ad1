import { expect, test } from 'vitest'

const components = Object.keys(import.meta.glob('./**/*.vue'))
const tests = import.meta.glob<string>('./**/*.test.ts', { query: '?raw', import: 'default', eager: true })

/** Components that are not walked by axe on their own, and why that is all right. */
const excuses: Record<string, string> = {
  './signals/LineIcon.vue': 'hidden from everybody who listens; a word always stands beside it',
}

test.each(components)('%s is checked by axe', (component) => {
  if (component in excuses) return
  expect(tests[component.replace('.vue', '.test.ts')]).toContain('await axeBreaches(')
})

test('every excuse is for a component that exists', () => {
  expect(components).toEqual(expect.arrayContaining(Object.keys(excuses)))
})
