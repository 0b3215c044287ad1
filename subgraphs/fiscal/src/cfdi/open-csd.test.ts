import { expect, test } from 'vitest'
import { satTestCsd, withoutSatFiles } from '../../test/cfdi/sat-files.ts'
import { throwawayCsd } from '../../test/cfdi/throwaway-csd.ts'
import { openCsd } from './open-csd.ts'
import { readCertificate } from './read-certificate.ts'

const csd = throwawayCsd({ rfc: 'CEA800101AB1', number: '30001000000500001234', to: '2030-05-18T11:43:51Z' })

function codeOf(opened: ReturnType<typeof openCsd>): string {
  return 'refusal' in opened ? opened.refusal.code : 'opened'
}

test('a certificate tells its number, whose it is, and for how long', () => {
  expect(readCertificate(csd.certificate)).toMatchObject({
    number: '30001000000500001234',
    rfc: 'CEA800101AB1',
    kind: 'CSD',
    validTo: new Date('2030-05-18T11:43:51Z'),
  })
})

test('a CSD opens with its password', () => {
  expect(codeOf(openCsd(csd))).toBe('opened')
})

test('an ñ in a password opens the key however it was written', () => {
  expect(codeOf(openCsd(throwawayCsd({ rfc: 'CEA800101AB1', passwordIn: 'latin1' })))).toBe('opened')
})

test('each reason not to open one has its name', () => {
  const other = throwawayCsd({ rfc: 'CEA800101AB1' })
  const signature = throwawayCsd({ rfc: 'CEA800101AB1', branch: null })
  const nothing = Buffer.from('no es esto')
  expect(codeOf(openCsd({ ...csd, password: 'contraseña 2' }))).toBe('PASSWORD_WRONG')
  expect(codeOf(openCsd({ ...csd, password: '' }))).toBe('PASSWORD_WRONG')
  expect(codeOf(openCsd({ ...csd, key: other.key }))).toBe('KEY_NOT_OF_CERTIFICATE')
  expect(codeOf(openCsd({ ...csd, key: nothing }))).toBe('KEY_UNREADABLE')
  expect(codeOf(openCsd({ ...csd, key: csd.certificate }))).toBe('KEY_UNREADABLE')
  expect(codeOf(openCsd({ ...csd, certificate: nothing }))).toBe('CERTIFICATE_UNREADABLE')
  expect(codeOf(openCsd({ ...csd, certificate: csd.key }))).toBe('CERTIFICATE_UNREADABLE')
  expect(codeOf(openCsd(signature))).toBe('CERTIFICATE_IS_FIEL')
})

test('no refusal tells the password', () => {
  const opened = openCsd({ ...csd, password: 'secreta 99' })
  expect(JSON.stringify(opened)).not.toContain('secreta')
})

test.skipIf(withoutSatFiles !== null)('SAT’s public test certificate opens', () => {
  const opened = openCsd(satTestCsd())
  expect('csd' in opened ? opened.csd.certificate : opened).toMatchObject({
    number: '30001000000500003416',
    rfc: 'EKU9003173C9',
    name: 'ESCUELA KEMPER URGATE SA DE CV',
    kind: 'CSD',
    validFrom: new Date('2023-05-18T11:43:51Z'),
    validTo: new Date('2027-05-18T11:43:51Z'),
  })
})
