import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { offices } from '@aquacis/simulators/fleet/people/people-and-places.ts'
import { afterAll, expect, test } from 'vitest'
import { officeRegister } from './office-register.ts'

const folder = mkdtempSync(join(tmpdir(), 'offices-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function told(register: unknown) {
  files += 1
  const file = join(folder, `${files}.json`)
  writeFileSync(file, typeof register === 'string' ? register : JSON.stringify(register))
  return officeRegister(file)
}

const register = {
  utility: 'CEA Querétaro',
  payAddress: 'https://pagos.example.mx/recibo?ref={reference}',
  contacts: ['www.example.mx'],
  places: ['OXXO'],
  offices: [
    {
      operatingUnitId: 3,
      name: 'Administración San Juan',
      address: 'Calle 1, 76800',
      places: ['Cajas, de 8 a 16 h'],
    },
  ],
}

test('an office is told with what is its own before what all have', () => {
  const office = told(register).of(3)
  expect(office).toMatchObject({
    ...{ name: 'Administración San Juan', address: 'Calle 1, 76800', contacts: ['www.example.mx'] },
    places: ['Cajas, de 8 a 16 h', 'OXXO'],
  })
  expect(office.payAddressOf('0042 7')).toBe('https://pagos.example.mx/recibo?ref=0042%207')
})

test('of an office that is not in it, what all have is told', () => {
  expect(told(register).of(9)).toMatchObject({ name: null, address: '', places: ['OXXO'] })
  expect(officeRegister(null).of(1).payAddressOf('1')).toBeNull()
})

test.each([
  ['hola', 'is no JSON file'],
  [{ ...register, offices: [{ operatingUnitId: 'tres' }] }, 'offices.0.operatingUnitId'],
  [{ ...register, payAddress: 'http://pagos.example.mx/{reference}' }, 'payAddress'],
  [{ ...register, telephone: '442' }, 'telephone'],
])('says what is wrong with a file, and where', (wrong, where) => {
  expect(() => told(wrong)).toThrow(where)
})

test('the register of the demonstration has each office under its id, and a CLABE that banks take for sound', () => {
  const file = new URL('../../../../infra/local/demonstration/offices.json', import.meta.url)
  const demonstration = officeRegister(fileURLToPath(file))
  for (const [position, seat] of offices.entries()) {
    const office = demonstration.of(position + 1)
    expect(office.name).toBe(`Administración ${seat}`)
    expect(office.address).toMatch(/, 76\d{3} .+, Qro\.$/)
    expect(office.places.join()).toContain(seat)
    expect(office.contacts.join()).toContain('Demostración')
    expect(office.payAddressOf('42')).toContain('42')
  }
  expect(demonstration.of(offices.length + 1).name).toBeNull()
  const { clabe } = demonstration.of(1)
  expect(isSoundClabe(clabe ?? '')).toBe(true)
  // 999 is the code of no bank.
  expect(clabe).toMatch(/^999/)
})

test('a CLABE is sound by its last digit', () => {
  expect(isSoundClabe('032180000118359719')).toBe(true)
  expect(isSoundClabe('032180000118359718')).toBe(false)
})

/** Banxico, on the control digit of the CLABE: digits weigh 3, 7 and 1 in turn, each product counts by its last digit. */
function isSoundClabe(clabe: string): boolean {
  const sum = Array.from(
    clabe.slice(0, 17),
    (digit, place) => (Number(digit) * ([3, 7, 1][place % 3] ?? 0)) % 10,
  )
  return Number(clabe[17]) === (10 - (sum.reduce((a, b) => a + b, 0) % 10)) % 10
}
