/** RUNNING: batch after batch. PAUSED: by a person. STOPPED: for good, by a person or by its failures. DONE: all ended. */
export type CampaignState = 'RUNNING' | 'PAUSED' | 'STOPPED' | 'DONE'

/** DONE and FAILED are last words. */
export type FirmwareOutcome = 'PENDING' | 'SENT' | 'DONE' | 'FAILED'

/** One device of a campaign. */
export interface CampaignDevice {
  readonly meterKey: number
  /** Counted from 1. */
  readonly batch: number
  readonly outcome: FirmwareOutcome
  /** Of a failure. */
  readonly reason: string | null
  /** When the outcome was told; null while it is pending. */
  readonly changedAt: Date | null
}

/** A firmware release on its way to many devices, a few first. */
export interface FirmwareCampaign {
  readonly id: string
  readonly releaseId: string
  readonly operatingUnitId: number
  readonly state: CampaignState
  readonly stoppedBecause: string | null
  /** Between the end of a batch and the begin of the next: time to see what it did. */
  readonly pauseMinutes: number
  /** Of the devices whose turn has come. */
  readonly mostFailuresPercent: number
  readonly startedAt: Date
  readonly by: string
  readonly devices: readonly CampaignDevice[]
}

/** How a batch stands. */
export interface BatchProgress {
  readonly number: number
  readonly size: number
  readonly pending: number
  readonly sent: number
  readonly done: number
  readonly failed: number
  /** When its turn came, or comes; null while the one before is under way. */
  readonly opensAt: Date | null
}

/**
 * Shares devices out to batches by cumulative percentages, `[5, 25, 100]`: a twentieth first, a fifth next, then the
 * rest. Each batch has at least one device as long as there are any; null when the percentages do not rise to 100.
 */
export function batchSizes(devices: number, percents: readonly number[]): readonly number[] | null {
  const rises = percents.every((percent, index) => percent > (percents[index - 1] ?? 0))
  if (!rises || percents.at(-1) !== 100) return null
  const sizes: number[] = []
  let taken = 0
  for (const percent of percents) {
    const upTo = Math.min(devices, Math.max(Math.round((devices * percent) / 100), taken + 1))
    if (upTo > taken) sizes.push(upTo - taken)
    taken = upTo
  }
  return sizes
}

/** Each batch in order. */
export function progressOf(campaign: FirmwareCampaign): readonly BatchProgress[] {
  const batches: BatchProgress[] = []
  let opensAt: Date | null = campaign.startedAt
  for (let number = 1; ; number += 1) {
    const devices = campaign.devices.filter(({ batch }) => batch === number)
    if (devices.length === 0) return batches
    const count = (outcome: FirmwareOutcome) => devices.filter((device) => device.outcome === outcome).length
    const [pending, sent] = [count('PENDING'), count('SENT')]
    const counts = { pending, sent, done: count('DONE'), failed: count('FAILED') }
    batches.push({ number, size: devices.length, ...counts, opensAt })
    opensAt = pending + sent > 0 ? null : opensAt && afterPause(devices, campaign.pauseMinutes)
  }
}

function afterPause(devices: readonly CampaignDevice[], pauseMinutes: number): Date {
  const ended = Math.max(...devices.map(({ changedAt }) => changedAt?.getTime() ?? 0))
  return new Date(ended + pauseMinutes * 60_000)
}

/** The devices to be served now: those that wait in the batches whose turn has come. None unless it runs. */
export function dueDevices(campaign: FirmwareCampaign, now: Date): readonly CampaignDevice[] {
  if (campaign.state !== 'RUNNING') return []
  const open = openBatches(campaign, now)
  return campaign.devices.filter(({ batch, outcome }) => outcome === 'PENDING' && open.has(batch))
}

function openBatches(campaign: FirmwareCampaign, now: Date): ReadonlySet<number> {
  return new Set(
    progressOf(campaign)
      .filter(({ opensAt }) => opensAt !== null && opensAt <= now)
      .map(({ number }) => number),
  )
}

/** What somebody tells of a device. */
export interface OutcomeTold {
  readonly meterKey: number
  readonly outcome: Exclude<FirmwareOutcome, 'PENDING'>
  readonly reason: string | null
}

/**
 * The campaign after outcomes were told, and the devices whose outcome was not taken down: those that are no part of it
 * or whose turn has not come. A last word stays, whatever is told later. When more failed than may, of the devices whose
 * turn has come, the campaign stops itself: the devices that wait are spared.
 */
export function recordOutcomes(
  campaign: FirmwareCampaign,
  told: readonly OutcomeTold[],
  now: Date,
): { readonly campaign: FirmwareCampaign; readonly ignored: readonly number[] } {
  const open = openBatches(campaign, now)
  const devices = new Map(campaign.devices.map((device) => [device.meterKey, device]))
  const ignored: number[] = []
  for (const { meterKey, outcome, reason } of told) {
    const device = devices.get(meterKey)
    if (device === undefined || !open.has(device.batch)) ignored.push(meterKey)
    else if (device.outcome === 'PENDING' || device.outcome === 'SENT') {
      devices.set(meterKey, { ...device, outcome, reason, changedAt: now })
    }
  }
  const after = { ...campaign, devices: [...devices.values()] }
  return { campaign: { ...after, ...stateAfter(after, open) }, ignored }
}

function stateAfter(
  campaign: FirmwareCampaign,
  open: ReadonlySet<number>,
): Pick<FirmwareCampaign, 'state' | 'stoppedBecause'> {
  const { state, stoppedBecause, devices, mostFailuresPercent } = campaign
  if (state === 'STOPPED') return { state, stoppedBecause }
  if (devices.every(({ outcome }) => outcome === 'DONE' || outcome === 'FAILED')) {
    return { state: 'DONE', stoppedBecause: null }
  }
  const served = devices.filter(({ batch }) => open.has(batch))
  const failed = served.filter(({ outcome }) => outcome === 'FAILED').length
  if (failed * 100 > mostFailuresPercent * served.length) {
    return { state: 'STOPPED', stoppedBecause: `${failed} of ${served.length} devices failed` }
  }
  return { state, stoppedBecause }
}

/** What a person may do with a campaign. */
export type CampaignAction = 'PAUSE' | 'RESUME' | 'STOP'

/** The campaign after somebody's word; null when it is over. The same word again changes nothing. */
export function steer(
  campaign: FirmwareCampaign,
  action: CampaignAction,
  why: string,
): FirmwareCampaign | null {
  const { state } = campaign
  if (state === 'DONE' || (state === 'STOPPED' && action !== 'STOP')) return null
  switch (action) {
    case 'PAUSE':
      return { ...campaign, state: 'PAUSED' }
    case 'RESUME':
      return { ...campaign, state: 'RUNNING' }
    case 'STOP':
      return state === 'STOPPED' ? campaign : { ...campaign, state: 'STOPPED', stoppedBecause: why }
  }
}
