import { expect, test } from 'vitest'
import { didYouMean, foldName, nearestNames } from './find-name.ts'

test('case, accents and double blanks do not make another name', () => {
  expect(foldName('  doméstica   medio ')).toBe('DOMESTICA MEDIO')
})

test('the nearest names come first; where none is near, a few are named', () => {
  const classes = ['COMERCIAL', 'INDUSTRIAL', 'DOMÉSTICA MEDIO', 'DOMÉSTICO ALTO']
  expect(nearestNames('comercail', classes)).toEqual(['COMERCIAL'])
  expect(nearestNames('DOMESTICO', ['DOMESTICA', 'DOMESTICOS', 'ALTO'])).toEqual(['DOMESTICA', 'DOMESTICOS'])
  expect(nearestNames('xyz', classes)).toHaveLength(4)
  expect(nearestNames('xyz', [...classes, 'A1111', 'B2222', 'C3333'])).toHaveLength(3)
  expect(didYouMean('a', [])).toBe('there is none yet')
  expect(nearestNames('a', [])).toEqual([])
  expect(didYouMean('DOMESTICO', ['DOMESTICA', 'DOMESTICOS'])).toBe(
    'did you mean “DOMESTICA” or “DOMESTICOS”?',
  )
})

test('a name is near when about as few letters are wrong as in the nearest one, and no more than a third', () => {
  // One letter, two letters, three letters too many.
  expect(nearestNames('COMERCIAL', ['COMERCIALITO', 'COMERCIALES', 'COMERCIALS'])).toEqual([
    ...['COMERCIALS', 'COMERCIALES'],
  ])
  // Three of ten letters are missing.
  const far = ['ALTO', 'BAJO', 'MEDIO', 'FIJO', 'HOSPITAL', 'ESCUELA']
  expect(nearestNames('ndutral', [...far, 'INDUSTRIAL'])).toEqual(['INDUSTRIAL'])
})

test('of many near names three are told, and of up to six far ones all', () => {
  expect(didYouMean('ALTO', ['ALTA', 'ALTE', 'ALTI', 'ALTU'])).toBe('did you mean “ALTA”, “ALTE” or “ALTI”?')
  const six = ['A1111', 'B2222', 'C3333', 'D4444', 'E5555', 'F6666']
  expect(nearestNames('xyz', six).toSorted()).toEqual(six)
  expect(nearestNames('xyz', [...six, 'G7777'])).toHaveLength(3)
})
