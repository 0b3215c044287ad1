import type { Account } from '../account/account.ts'
import { ownPast } from '../account/volume-of.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'
import { isCommon, sumOfParts } from '../volume/volume-part.ts'
import { outlierOf } from './outlier.ts'
import { held, type RunException } from './run-exception.ts'

/** So many bills in a row may rest on nothing but an estimate; the next one waits for a reading, or for somebody's leave. */
const mostEstimated = 3

/** What is looked at before a contract is billed. */
export interface VolumeToCheck {
  readonly account: Pick<Account, 'bills'>
  readonly volume: Pick<BillableVolume, 'litres' | 'estimated' | 'flags' | 'parts'>
  /** Somebody has looked at it: what only warns holds it no more. */
  readonly released: boolean
}

/** Why a volume is not billed before somebody looked at it; null where it can be. */
export function volumeObstacle({ account, volume, released }: VolumeToCheck): RunException | null {
  const { flags, estimated, parts } = volume
  const litres = volume.litres - sumOfParts(parts.filter(isCommon))
  if (flags.includes('NO_METER')) {
    const text = 'El contrato no tiene medidor en su toma. Registra la instalación, o cóbralo por cuota fija.'
    return held('NO_METER', text)
  }
  if (flags.includes('NOTHING_TO_ESTIMATE_BY')) {
    const text = 'No hay lectura del periodo ni historia propia con que estimarlo. Captura una lectura.'
    return held('NO_READING', text)
  }
  if (released) return null
  if (flags.includes('NEGATIVE')) {
    const text =
      'El registro del medidor bajó respecto del último recibo. Revisa el medidor y la lectura; si es correcta, libera el contrato.'
    return held('NEGATIVE', text)
  }
  if (estimated === 'ALL') return estimatedTooOften(account)
  const usual = outlierOf(
    litres,
    ownPast(account.bills.filter((bill) => !bill.estimated)).map((bill) => bill.litres),
  )
  if (usual === null) return null
  const figures = `Consumo de ${cubicMetres(litres)} m³; lo usual son ${cubicMetres(usual.median)} m³ y se retiene desde ${cubicMetres(usual.limit)} m³.`
  return held(
    'OUTLIER',
    `${figures} Verifica si hay fuga o error de lectura; si es correcto, libera el contrato.`,
  )
}

function estimatedTooOften({ bills }: Pick<Account, 'bills'>): RunException | null {
  const last = bills.slice(-mostEstimated)
  if (last.length < mostEstimated || !last.every(({ estimated }) => estimated)) return null
  const text = `Los últimos ${mostEstimated} recibos son estimados y tampoco hay lectura de este periodo. Captura una lectura, o libera el contrato para estimarlo otra vez.`
  return held('NO_READING', text)
}

function cubicMetres(litres: number): string {
  return (litres / 1_000).toLocaleString('es-MX', { maximumFractionDigits: 1 })
}
