import { afterEach, expect, test } from 'vitest'
import { english } from './english.ts'
import { signIn } from './es-MX/sign-in.ts'
import { bringWords, language, speak, speakAsRemembered } from './language.ts'
import { say } from './say.ts'
import type { Spanish } from './spanish.ts'

const files = import.meta.glob<Partial<Spanish>>('./es-MX/**/*.ts', { eager: true })
const spanish: Tree = Object.assign({}, ...Object.values(files))

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
  expect(gaps(spanish)['home.comparison.less']).toEqual(['{litres}', '{percent}', '{weekday}'])
})

test('does not shout, in either language', () => {
  const texts = JSON.stringify([spanish, english])
  expect(texts).not.toMatch(/[!¡]/)
})

test('puts figures where the text has braces', () => {
  expect(say('citizen.contract', { contractNumber: '442761' })).toBe('Contrato 442761')
})

test('knows the words of a page once the page has brought them, in whichever language is spoken', async () => {
  expect(say('signIn.enter')).toBe('signIn.enter')
  await speak('en')
  bringWords({ signIn })
  expect(say('signIn.enter')).toBe('Sign in')
  await speak('es-MX')
  expect(say('signIn.enter')).toBe('Entrar')
})

test('speaks the language that was chosen on this device', async () => {
  await speak('en')
  expect(say('citizen.retry')).toBe('Try again')
  await speak('es-MX')
  expect(say('citizen.retry')).toBe('Intentar de nuevo')

  localStorage.setItem('aquacis.language', 'en')
  await speakAsRemembered()
  expect(language.value).toBe('en')
})
