import { expect, test } from 'vitest'
import { smallDocument } from '../../../test/rating/small-tariff.ts'
import { readDocument } from '../../commands/tariffs/read-document.ts'
import { inSpanish } from './spanish-mistakes.ts'

const told = (document: unknown) => {
  const reading = readDocument(typeof document === 'string' ? document : JSON.stringify(document))
  return 'mistakes' in reading ? reading.mistakes.map(inSpanish) : []
}
const fee = { model: 'fixed', amount: '1' }
const water = '/classes/CASA/components/water/price'

test('clerks read in Spanish what is wrong in a tariff, and how to mend it', () => {
  expect(told(smallDocument({ ...fee, amonut: 2 }))).toEqual([
    {
      path: `${water}/amonut`,
      what: 'aquí no hay nada que se llame "amonut"',
      mend: '¿Quisiste decir “amount”?',
    },
  ])
  expect(told(smallDocument({ model: 'fixed', amount: '1,000.50' }))).toEqual([
    {
      path: `${water}/amount`,
      what: '"1,000.50" no es un número',
      mend: 'Escribe punto antes de los decimales y nada entre los millares.',
    },
  ])
  expect(
    told(
      smallDocument({
        model: 'flat-by-range',
        ranges: [
          { upTo: 10, amount: 1 },
          { from: 9, amount: 2 },
        ],
      }),
    ),
  ).toEqual([
    {
      path: `${water}/ranges/1`,
      what: 'el rango empieza en 9 m³, dentro del anterior, que llega a 10 m³',
      mend: 'Que empiece en 10 m³, o que el anterior termine antes.',
    },
  ])
  const golden = [{ input: { m3: 1 }, expected: { total: '2.00' } }]
  expect(told(smallDocument(fee, { golden }))).toEqual([
    {
      path: '/golden/0/expected/total',
      what: 'debía ser 2.00 y resultó en 1.00',
      mend: 'Corrige el precio, o el caso si se copió mal.',
    },
  ])
})

test('of several names that are near, all are asked for', () => {
  expect(told(smallDocument({ model: 'pesos', amount: '1' }))[0]?.mend).toMatch(
    /^¿Quisiste decir “.+” o “.+”\?$/,
  )
  expect(told(smallDocument('AGUA'))[0]?.mend).toBe('Todavía no hay ninguno.')
})

test('a text that is no JSON says where, without the words of the parser', () => {
  expect(told('{\n  "code": "A",\n  "classes" {}\n}')).toEqual([
    {
      path: '',
      what: 'el texto no es JSON (renglón 3, columna 13)',
      mend: 'Revisa comas, comillas y llaves en ese lugar.',
    },
  ])
})
