import { afterEach, expect, test } from 'vitest'
import { english } from './english.ts'
import { language, speak, speakAsRemembered } from './language.ts'
import { say } from './say.ts'
import { spanish } from './spanish.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Each message by its path, with what its text has in braces. */
function gaps(messages: Tree, prefix = ''): Record<string, string[]> {
  const entries = Object.entries(messages).map(([key, value]) =>
    typeof value === 'string'
      ? { [`${prefix}${key}`]: [...value.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort() }
      : gaps(value, `${prefix}${key}.`),
  )
  return Object.assign({}, ...entries)
}

afterEach(async () => {
  await speak('es-MX')
  localStorage.clear()
})

test('says in English what it says in Spanish, with the same figures in it', () => {
  expect(gaps(english)).toEqual(gaps(spanish))
  expect(gaps(spanish)['home.comparison.less']).toEqual(['{days}', '{percent}'])
})

test('does not shout, in either language', () => {
  const texts = JSON.stringify([spanish, english])
  expect(texts).not.toMatch(/[!¡]/)
})

test('puts figures where the text has braces', () => {
  expect(say('citizen.contract', { contractNumber: '442761' })).toBe('Contrato 442761')
})

test('speaks the language that was chosen on this device', async () => {
  await speak('en')
  expect(say('home.today')).toBe('Today')
  await speak('es-MX')
  expect(say('home.today')).toBe('Hoy')

  localStorage.setItem('aquacis.language', 'en')
  await speakAsRemembered()
  expect(language.value).toBe('en')
})
