import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
