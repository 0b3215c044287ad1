import { sign, verify } from 'node:crypto'
import { openCsd } from '@aquacis/fiscal/cfdi/csd'
import { cfdiElement } from '@aquacis/fiscal/cfdi/element'
import { checkCfdi } from '@aquacis/fiscal/cfdi/rules'
import { bill } from '@aquacis/fiscal/cfdi/samples'
import { sealCfdi } from '@aquacis/fiscal/cfdi/seal'
import { throwawayCsd } from '@aquacis/fiscal/throwaway-csd'
import type { Figure, PreparedFigure } from '../../figure.ts'
import { timesPerSecond } from '../../statistics.ts'

const measureMs = 1_500
const each = 50

/** Bills built and sealed by one core, beside what RSA alone costs. */
export const seal: Figure = {
  name: 'seal',
  what: 'CFDI 4.0 of a bill with two lines built and sealed (RSA 2048, SHA-256) by one core',
  rounds: 7,
  rows: [
    { name: 'sign', kind: 'ceiling', unit: 'documents/s' },
    { name: 'build', kind: 'baseline', unit: 'documents/s' },
    { name: 'check by SAT’s rules', kind: 'baseline', unit: 'documents/s' },
    { name: 'build and seal', kind: 'figure', unit: 'documents/s', against: 'sign' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const opened = openCsd(throwawayCsd({ rfc: bill.emisor.rfc }))
  if ('refusal' in opened) throw new Error(opened.refusal.message)
  const { csd } = opened
  const at = new Date('2026-11-21T20:05:00Z')
  let folio = 0
  const build = () => cfdiElement({ ...bill, folio: String(folio++) })
  const sealOne = () => {
    const sealed = sealCfdi(build(), csd, at)
    if ('refusal' in sealed) throw new Error(sealed.refusal.message)
    return sealed
  }
  const { chain, seal: signature, element } = sealOne()
  const bytes = Buffer.from(chain)
  if (!verify('sha256', bytes, csd.certificate.x509.publicKey, Buffer.from(signature, 'base64')))
    throw new Error('the seal does not verify')
  const repeated = (work: () => unknown) => () => {
    for (let count = 0; count < each; count++) work()
    return each
  }
  return {
    async round() {
      return {
        sign: timesPerSecond(
          measureMs,
          repeated(() => sign('sha256', bytes, csd.key)),
        ),
        build: timesPerSecond(measureMs, repeated(build)),
        'check by SAT’s rules': timesPerSecond(
          measureMs,
          repeated(() => checkCfdi(element)),
        ),
        'build and seal': timesPerSecond(measureMs, repeated(sealOne)),
      }
    },
    async close() {},
  }
}
