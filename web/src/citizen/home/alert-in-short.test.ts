import { expect, test } from 'vitest'
import { home } from '../../i18n/es-MX/home.ts'
import { formatsFor } from '../../i18n/formats.ts'
import { bringWords } from '../../i18n/language.ts'
import { alertInShort, centavosADay, gravestOf, type StandingAlert } from './alert-in-short.ts'

bringWords({ home })

const now = new Date('2026-11-21T00:42:12.000Z')
const formats = formatsFor('es-MX')
const leak: StandingAlert = {
  id: 'a',
  layer: 'NOTICE',
  kind: 'LEAK',
  severity: 'CRITICAL',
  since: '2026-11-18T05:00:00.000Z',
  volume: '2.772',
  litresPerHour: 41,
  costCentavos: 10_534,
}

test('says what happened, how sure, since when, how much and what it costs', () => {
  const { title, text } = alertInShort(leak, now, formats)
  expect(title).toBe('Parece que hay una fuga en tu casa')
  // 41 L an hour are 984 a day; at 38 pesos a cubic metre, 37.40.
  expect(text).toBe(
    'Desde el martes a las 23:00 el agua no ha dejado de correr: 41 litros por hora, unos $37 al día.',
  )
})

test('names no price where no water tells it, and no flow where none is known', () => {
  expect(centavosADay({ ...leak, volume: '0.000' })).toBeNull()
  expect(alertInShort({ ...leak, volume: '0.000' }, now, formats).text).not.toContain('$')
  expect(alertInShort({ ...leak, litresPerHour: null }, now, formats).text).toBe(
    'Desde el martes a las 23:00 el agua no ha dejado de correr.',
  )
})

test('has words for a burst, and plain ones for what it does not know', () => {
  expect(alertInShort({ ...leak, kind: 'HIGH_FLOW', litresPerHour: 900 }, now, formats).text).toContain(
    '900 litros',
  )
  expect(alertInShort({ ...leak, kind: 'SOMETHING_NEW' }, now, formats).title).toBe(
    'Tienes un aviso de tu medidor',
  )
})

test('what was asked for is told as asked for', () => {
  const limit = { ...leak, layer: 'WATCH', kind: 'DAY_LIMIT', severity: 'WARNING', volume: '0.620' } as const
  const { title, text } = alertInShort(limit, now, formats)
  expect(title).toBe('Pasaste tu límite del día')
  expect(text.replace('\u00a0', ' ')).toBe('Van 620 L. Lo pediste en Avísame.')
})

test('shows the gravest of several', () => {
  const burst: StandingAlert = { ...leak, id: 'b', kind: 'HIGH_FLOW', severity: 'CRITICAL' }
  const mild: StandingAlert = { ...leak, id: 'c', severity: 'WARNING' }
  expect(gravestOf([mild, burst])?.id).toBe('b')
  expect(gravestOf([burst, leak])?.id).toBe('a')
  expect(gravestOf([])).toBeUndefined()
})
