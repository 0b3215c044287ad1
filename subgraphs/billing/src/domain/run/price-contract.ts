import { type Account, billedUntil } from '../account/account.ts'
import type { PricedBill } from '../account/issue-bill.ts'
import { type BillPeriod, priceBill } from '../account/price-bill.ts'
import { type VolumeSources, volumeOf } from '../account/volume-of.ts'
import { isRefusal } from '../rating/rate.ts'
import type { RatingRefusal, RefusalName } from '../rating/refusal.ts'
import type { Tariff } from '../rating/tariff.ts'
import { refusalInSpanish } from '../refusal-words.ts'
import { endedDiscountRemarks } from '../terms/discount.ts'
import { remarksOf } from '../volume/volume-remarks.ts'
import type { RunScope } from './billing-run.ts'
import { volumeObstacle } from './check-volume.ts'
import { type ExceptionReason, held, type RunException, setAside } from './run-exception.ts'

/** What a contract's bill is made of, beside the account itself. */
export interface BillSources extends VolumeSources {
  /** All that hold on some day of the period, the oldest first. */
  readonly tariffs: readonly Tariff[]
  /** Somebody has looked at it: what only warns holds it no more. */
  readonly released: boolean
}

/**
 * Days that a run bills a contract for: from where its last bill ended, so that a period that was held is not lost; a first
 * bill begins with the run's period, or with the supply. Null where nothing is left to bill.
 */
export function periodToBill(
  account: Account,
  run: Pick<RunScope, 'periodFrom' | 'periodTo'>,
): BillPeriod | null {
  const isNew = account.bills.length === 0 && account.openedOn < run.periodFrom
  const from = isNew ? run.periodFrom : billedUntil(account)
  return from < run.periodTo ? { from, to: run.periodTo } : null
}

/** The bill of a contract as a run prices it, or why it is left out. */
export function priceContract(
  account: Account,
  run: Pick<RunScope, 'periodFrom' | 'periodTo'>,
  { tariffs, released, ...water }: BillSources,
): PricedBill | RunException {
  const period = periodToBill(account, run)
  if (period === null) {
    return setAside(
      'ALREADY_BILLED',
      'El contrato ya tiene recibo hasta el corte de esta corrida. No hay nada que hacer.',
    )
  }
  const volume = volumeOf(account, period, water)
  const obstacle = volumeObstacle({ account, volume, released })
  if (obstacle !== null) return obstacle
  const sheet = priceBill(account, tariffs, { period, volume })
  if (isRefusal(sheet)) return notPriced(sheet)
  return { period, volume, sheet, remarks: [...remarksOf(volume), ...endedDiscountRemarks(account, period)] }
}

const reasons: Partial<Record<RefusalName, ExceptionReason>> = {
  TariffNotInForce: 'NO_TARIFF',
  OfficeUnknown: 'NO_PRICE',
  ClassUnknown: 'NO_PRICE',
  ClassNotInOffice: 'NO_PRICE',
  VolumeNotPriced: 'NO_PRICE',
  SeveralDwellingsNotPriced: 'NO_PRICE',
}

function notPriced(refusal: RatingRefusal): RunException {
  const what = `La tarifa no da un importe: ${refusalInSpanish(refusal)}`
  return held(reasons[refusal.refused] ?? 'NOT_BILLABLE', what)
}
