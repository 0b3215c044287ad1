import { expect, test } from 'vitest'
import { pageOf, readPush, shownAs } from './push-message.ts'

const told = {
  tag: 'notice',
  title: 'Parece que hay una fuga en tu casa',
  body: 'Desde el martes',
  path: '/alertas/1',
  language: 'es-MX',
  at: '2026-11-20T18:00:00.000Z',
  unread: 2,
  silent: false,
  soundsAgain: false,
  stays: true,
  actions: [
    { action: 'view', title: 'Ver', path: '/alertas/1' },
    { action: 'mended', title: 'Ya lo arreglé', path: '/alertas/1?verdict=FIXED' },
  ],
}

function read(change: object = {}) {
  const message = readPush(JSON.stringify({ ...told, ...change }))
  if (message === null) throw new Error('it was not read')
  return message
}

test('a message is shown as it was told, and a tap leads to its page', () => {
  const options = shownAs(read())
  expect(options).toMatchObject({
    tag: 'notice',
    body: 'Desde el martes',
    lang: 'es-MX',
    timestamp: Date.parse(told.at),
    requireInteraction: true,
    renotify: false,
    silent: false,
    actions: [
      { action: 'view', title: 'Ver' },
      { action: 'mended', title: 'Ya lo arreglé' },
    ],
  })
  expect(pageOf(options.data, '')).toBe('/alertas/1')
  expect(pageOf(options.data, 'mended')).toBe('/alertas/1?verdict=FIXED')
})

test('what got worse sounds again, what ended never does', () => {
  expect(shownAs(read({ soundsAgain: true })).renotify).toBe(true)
  expect(shownAs(read({ soundsAgain: true, silent: true }))).toMatchObject({ renotify: false, silent: true })
})

test.each(['', 'no JSON', '3', 'null', '{}'])('“%s” is no message', (text) => {
  expect(readPush(text)).toBeNull()
})

test('no message leads out of the app', () => {
  for (const path of ['https://example.org/', '//example.org/', 'javascript:alert(1)', 7])
    expect(readPush(JSON.stringify({ ...told, path }))).toBeNull()
  const actions = [{ action: 'view', title: 'Ver', path: '//example.org' }]
  expect(read({ actions }).actions).toEqual([])
  expect(pageOf({ path: '//example.org', actions: {} }, '')).toBe('/')
  expect(pageOf(null, 'view')).toBe('/')
})
