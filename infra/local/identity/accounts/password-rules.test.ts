import { expect, test } from 'vitest'
import { passwordProblem } from './password-rules.ts'

const ana = { email: 'ana.luz@ejemplo.mx', name: 'Ana Lucía Hernández' }

test.each([
  'agua-clara-2026',
  'caballo correcto pila grapa',
  'ñandúes del río',
  'Hernández pinta tres muros',
])('%s will do', (password) => {
  expect(passwordProblem(password, ana)).toBeNull()
})

test.each([
  ['corta', /al menos 10/],
  ['ñandúes9', /al menos 10/],
  ['Password123', /primeras/],
  ['CONTRASEÑA123', /primeras/],
  ['aaaaaaaaaaaa', /primeras/],
  ['abcdefghijkl', /primeras/],
  ['0987654321', /primeras/],
  ['121212121212', /primeras/],
  ['hernández1985', /tu nombre o tu correo/],
  ['ana.luz2026!', /tu nombre o tu correo/],
  ['x'.repeat(201), /máximo/],
])('%s will not', (password, sentence) => {
  expect(passwordProblem(password, ana)).toMatch(sentence)
})
