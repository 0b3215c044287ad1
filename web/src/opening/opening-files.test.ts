import { expect, test } from 'vitest'
import { filesOfPage } from './opening-files.ts'

const files = {
  pages: {
    '/': ['home.js'],
    '/alertas': ['alerts.js'],
    '/alertas/:id': ['alert.js', 'drawing.js'],
    '/alertas/avisame': ['watches.js'],
    '/ajustes/avisos': ['tell.js'],
    '/unirse/:code?': ['join.js'],
  },
  demonstration: ['house.js'],
}

test.each([
  ['/', ['home.js']],
  ['/alertas', ['alerts.js']],
  ['/alertas/', ['alerts.js']],
  ['/alertas/0a1b', ['alert.js', 'drawing.js']],
  ['/alertas/avisame', ['watches.js']],
  ['/ajustes/avisos', ['tell.js']],
  ['/unirse', ['join.js']],
  ['/unirse/abc', ['join.js']],
])('the page at %s needs its own files', (path, wanted) => {
  expect(filesOfPage(files, path, false)).toEqual(wanted)
})

test('a path without a page leads home', () => {
  expect(filesOfPage(files, '/alertas/0a1b/mas', false)).toEqual(['home.js'])
})

test('the demonstration brings its house along', () => {
  expect(filesOfPage(files, '/alertas', true)).toEqual(['alerts.js', 'house.js'])
})
