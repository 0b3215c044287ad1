import { describe, expect, test } from 'vitest'
import { bankOfClabe, isClabe } from './clabe.ts'

describe('a CLABE', () => {
  test('is eighteen digits of which the last fits the others', () => {
    for (const good of ['032180000118359719', '002010077777777771', '072680001234567892'])
      expect(isClabe(good), good).toBe(true)
    for (const bad of ['', '03218000011835971', '0321800001183597190', '03218000011835971x'])
      expect(isClabe(bad), bad).toBe(false)
  })

  test('with one digit wrong, or two neighbours exchanged, is none', () => {
    const good = '032180000118359719'
    for (let at = 0; at < 18; at += 1)
      for (let more = 1; more < 10; more += 1) {
        const wrong = String((Number(good[at]) + more) % 10)
        expect(isClabe(good.slice(0, at) + wrong + good.slice(at + 1))).toBe(false)
      }
    expect(isClabe('023180000118359719')).toBe(false)
  })

  test('names its bank by its first three digits', () => {
    expect(bankOfClabe('012180001234567897')).toBe('BBVA México')
    expect(bankOfClabe('999180001234567897')).toBeNull()
  })
})
