import { expect, test } from 'vitest'
import { fiscalName, hasLegalForm } from './fiscal-name.ts'

test.for([
  ['Escuela Kemper Urgate, S.A. de C.V.', 'ESCUELA KEMPER URGATE'],
  ['ESCUELA KEMPER URGATE SA DE CV', 'ESCUELA KEMPER URGATE'],
  ['Aguas del Valle S. A. P. I. de C. V.', 'AGUAS DEL VALLE'],
  ['Pozos y Redes S de RL de CV', 'POZOS Y REDES'],
  ['Vecinos de La Loma, A.C.', 'VECINOS DE LA LOMA'],
  ['Notaría Ñ & Asociados S.C.', 'NOTARÍA Ñ & ASOCIADOS'],
  ['LA CASA', 'LA CASA'],
  ['CASA', 'CASA'],
  ['Comisión  Estatal de Aguas', 'COMISIÓN ESTATAL DE AGUAS'],
] as const)('%s is %s in SAT’s register', ([name, registered]) => {
  expect(fiscalName(name, 'legal')).toBe(registered)
})

test('a person keeps every word', () => {
  expect(fiscalName(' Ana  de la Sa ', 'natural')).toBe('ANA DE LA SA')
})

test('a legal form is seen, and only at the end', () => {
  expect(hasLegalForm('Kemper s.a. de c.v.')).toBe(true)
  expect(hasLegalForm('SA DE CV KEMPER')).toBe(false)
})
