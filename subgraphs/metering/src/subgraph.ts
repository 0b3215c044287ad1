import { readFileSync } from 'node:fs'
import { CalendarDate } from '@aquacis/kit/runtime/calendar-date.ts'
import { DateTime } from '@aquacis/kit/runtime/date-time.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { startSealing } from './commands/seal-keys-anew.ts'
import { consumptionDownload } from './downloads/consumption.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { startAlertFeed } from './live/alert-feed.ts'
import { startFeed } from './live/consumption-feed.ts'
import { followDepartures } from './live/departures.ts'
import { startReadingFeed } from './live/reading-feed.ts'
import { type MeteringContext, withLoaders } from './loaders.ts'
import { contractEnded } from './reactions/contract-ended.ts'
import { contractMemberJoined } from './reactions/contract-member-joined.ts'
import { contractMemberLeft } from './reactions/contract-member-left.ts'
import { contractStarted } from './reactions/contract-started.ts'
import { Alert, AlertPrecision } from './resolvers/Alert.ts'
import { alertFields, openAlertFields } from './resolvers/alerts/meter-fields.ts'
import { alertMutations } from './resolvers/alerts/mutations.ts'
import { alertQueries } from './resolvers/alerts/queries.ts'
import { Consumption } from './resolvers/Consumption.ts'
import { CubicMetres } from './resolvers/CubicMetres.ts'
import { Device, DeviceOrder, DeviceSettings, DeviceShadow } from './resolvers/devices/device-fields.ts'
import { MeterFact } from './resolvers/devices/MeterFact.ts'
import { deviceFields, installationFields } from './resolvers/devices/meter-fields.ts'
import { deviceMutations } from './resolvers/devices/mutations.ts'
import { deviceQueries } from './resolvers/devices/queries.ts'
import { FirmwareCampaign, FirmwareFailure } from './resolvers/firmware/FirmwareCampaign.ts'
import { firmwareMutations } from './resolvers/firmware/mutations.ts'
import { firmwareQueries } from './resolvers/firmware/queries.ts'
import { Meter } from './resolvers/Meter.ts'
import { OperatingUnit } from './resolvers/OperatingUnit.ts'
import { Query } from './resolvers/Query.ts'
import { RecordedReading } from './resolvers/RecordedReading.ts'
import { ServicePoint } from './resolvers/ServicePoint.ts'
import { Subscription } from './resolvers/Subscription.ts'
import { ConsumptionEdit } from './resolvers/validation/ConsumptionEdit.ts'
import { validationFields } from './resolvers/validation/meter-fields.ts'
import { validationMutations } from './resolvers/validation/mutations.ts'
import { validationQueries } from './resolvers/validation/queries.ts'
import { ValidationRuleSet } from './resolvers/validation/ValidationRuleSet.ts'
import { watchMutations } from './resolvers/watches/mutations.ts'
import {
  AwayWatch,
  ThresholdWatch,
  TooLittleUseWatch,
  Watch,
  watchFields,
} from './resolvers/watches/watch-fields.ts'

const resolvers: Resolvers = {
  Query: { ...Query, ...alertQueries, ...deviceQueries, ...firmwareQueries, ...validationQueries },
  Mutation: {
    ...alertMutations,
    ...deviceMutations,
    ...firmwareMutations,
    ...validationMutations,
    ...watchMutations,
  },
  Subscription,
  RecordedReading,
  Meter: { ...Meter, ...alertFields, ...deviceFields, ...validationFields },
  Consumption,
  ServicePoint: { ...ServicePoint, ...openAlertFields, ...installationFields, ...watchFields },
  OperatingUnit,
  Alert,
  AlertPrecision,
  Device,
  MeterFact,
  DeviceOrder,
  DeviceSettings,
  DeviceShadow,
  FirmwareCampaign,
  FirmwareFailure,
  ConsumptionEdit,
  ValidationRuleSet,
  Watch,
  ThresholdWatch,
  AwayWatch,
  TooLittleUseWatch,
  Date: CalendarDate,
  DateTime,
  CubicMetres,
}

/** Meters, readings and consumption, without a port. */
export const subgraph: SubgraphDefinition<MeteringContext> = {
  name: 'metering',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  reactions: [contractStarted, contractEnded, contractMemberJoined, contractMemberLeft],
  downloads: { consumption: consumptionDownload },
  context: withLoaders,
  async start(room) {
    const following = [startFeed(room), startReadingFeed(room), startAlertFeed(room), followDepartures(room)]
    const stops = [startSealing(room), ...(await Promise.all(following))]
    return async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  },
}
