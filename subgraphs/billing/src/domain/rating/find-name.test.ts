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
  expect(didYouMean('DOMESTICO', ['DOMESTICA', 'DOMESTICOS'])).toBe(
    'did you mean “DOMESTICA” or “DOMESTICOS”?',
  )
})
