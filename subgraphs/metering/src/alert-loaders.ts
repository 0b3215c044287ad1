import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Alert } from './domain/alerts/alert.ts'
import type { AlertRecord } from './domain/alerts/alert-record.ts'
import type { AreaEvent } from './domain/alerts/area-event.ts'
import type { Verdict } from './domain/alerts/feedback.ts'
import { maySeeAlert } from './domain/alerts/viewing/alert-policy.ts'
import type { Meter } from './domain/meter.ts'
import { seenSince } from './domain/policy.ts'
import { eachOnce } from './each-once.ts'
import { type AlertPage, alertsByIds, alertsOfMeters, openAlerts } from './store/alerts/alert.ts'
import { feedbackIn, type KeptFeedback, verdictsBy } from './store/alerts/alert-feedback.ts'
import { alertRecords } from './store/alerts/alert-precision.ts'
import { areaEventsByIds } from './store/alerts/area-event.ts'
import { metersByKeys } from './store/meter.ts'

/** What the resolvers of alerts load with in one request; everything in it is the viewer's to see. */
export interface AlertLoaders {
  readonly alertById: BatchLoader<string, Alert>
  readonly meterByKey: BatchLoader<number, Meter>
  /** A page of the alerts of each meter, by meter key, told in the viewer's time; the same loader for the same page. */
  alertsIn(page: AlertPage): BatchLoader<number, Alert[]>
  /** By meter key; null where none stands. */
  readonly openAlertsOfMeter: BatchLoader<number, readonly Alert[]>
  /** How many neighbours an event befell; nothing of who they are. */
  readonly areaEventById: BatchLoader<string, AreaEvent>
  /** Over all offices, by layer and kind. */
  readonly recordOfKind: BatchLoader<string, AlertRecord>
  readonly ownVerdict: BatchLoader<string, Verdict>
  /** A page of what was said of each alert; null for whoever is not of its office. */
  feedbackIn(page: Page<InstantPlace>): BatchLoader<string, KeptFeedback[]>
}

const year = 365 * 86_400_000

/** The loaders of alerts for one request. */
export function alertLoaders({ viewer, room, now }: RequestContext): AlertLoaders {
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)
  const subject = 'subject' in viewer ? viewer.subject : ''
  const meterByKey = batchLoader<number, Meter>((keys) => asViewer((tx) => metersByKeys(tx, keys)))
  /** Of which meters, and of each from when on the viewer may know. */
  const asked = async (keys: readonly number[]) =>
    (await Promise.all(keys.map((key) => meterByKey.load(key)))).flatMap((meter) =>
      meter === null ? [] : [{ meterKey: meter.key, since: seenSince(viewer, meter.holder) }],
    )
  return {
    alertById: batchLoader((ids) =>
      asViewer(async (tx) => {
        const alerts = await alertsByIds(tx, ids)
        const meters = await metersByKeys(
          tx,
          [...alerts.values()].map(({ meterKey }) => meterKey),
        )
        return new Map(
          [...alerts].filter(([, alert]) => {
            const meter = meters.get(alert.meterKey)
            return meter !== undefined && maySeeAlert(viewer, meter.holder, alert)
          }),
        )
      }),
    ),
    meterByKey,
    alertsIn: eachOnce(JSON.stringify, (page: AlertPage) =>
      batchLoader(async (keys) => {
        const meters = await asked(keys)
        return asViewer((tx) => alertsOfMeters(tx, meters, page))
      }),
    ),
    openAlertsOfMeter: batchLoader((keys) => asViewer((tx) => openAlerts(tx, keys))),
    areaEventById: batchLoader((ids) => asSystem((tx) => areaEventsByIds(tx, ids))),
    recordOfKind: batchLoader(() =>
      asSystem((tx) => alertRecords(tx, { from: new Date(now.getTime() - year), to: now })),
    ),
    ownVerdict: batchLoader((ids) => asSystem((tx) => verdictsBy(tx, subject, ids))),
    feedbackIn: eachOnce(JSON.stringify, (page: Page<InstantPlace>) =>
      batchLoader((ids) => asViewer((tx) => feedbackIn(tx, ids, page))),
    ),
  }
}
