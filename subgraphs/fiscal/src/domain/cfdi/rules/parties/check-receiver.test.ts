import { expect, test } from 'vitest'
import { checkReceiver, type ReceiverClaims } from './check-receiver.ts'

const person: ReceiverClaims = {
  rfc: 'CACX7605101P8',
  nombre: 'XOCHILT CASAS CHAVEZ',
  domicilioFiscalReceptor: '36257',
  regimenFiscalReceptor: '605',
  usoCFDI: 'S01',
}
const company: ReceiverClaims = {
  rfc: 'EKU9003173C9',
  nombre: 'ESCUELA KEMPER URGATE',
  domicilioFiscalReceptor: '42501',
  regimenFiscalReceptor: '601',
  usoCFDI: 'G03',
}

test('nothing is wrong with a person, nor with a company', () => {
  expect([...checkReceiver(person), ...checkReceiver(company)]).toEqual([])
})

test.for([
  [person, { rfc: 'CACX760510' }, 'RFC_MALFORMED', 'tiene 10 caracteres'],
  [person, { rfc: 'CACX7605101P9' }, 'RFC_CHECK_CHARACTER', 'error al teclear'],
  [person, { nombre: ' ' }, 'NAME_MISSING', 'Falta'],
  [person, { nombre: 'Xochilt Casas' }, 'NAME_NOT_AS_REGISTERED', 'Xochilt Casas'],
  [company, { nombre: 'ESCUELA KEMPER URGATE SA DE CV' }, 'CFDI40145', 'régimen societario'],
  [person, { domicilioFiscalReceptor: '3625' }, 'CFDI40147', 'cinco dígitos'],
  [person, { regimenFiscalReceptor: '060' }, 'CFDI40157', '“060”'],
  [person, { regimenFiscalReceptor: '601' }, 'CFDI40158', 'personas físicas'],
  [company, { regimenFiscalReceptor: '605' }, 'CFDI40158', 'personas morales'],
  [person, { usoCFDI: 'G3' }, 'CFDI40160', '“G3”'],
  [person, { usoCFDI: 'G03' }, 'CFDI40161', '605 no puede usar G03'],
  [company, { usoCFDI: 'D01' }, 'CFDI40161', 'solo de personas físicas'],
] as const)('%j with %j is told %s: %s', ([claims, change, code, words]) => {
  const complaints = checkReceiver({ ...claims, ...change })
  expect(complaints).toContainEqual(expect.objectContaining({ code, what: expect.stringContaining(words) }))
  expect(complaints.every(({ mend }) => mend.length > 5)).toBe(true)
})
