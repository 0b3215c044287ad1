import { listenHost, logLevel, portNumber } from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'
import { mixOf } from './radio/simulated-radio.ts'

function wholeNumber(fallback: string, least: number) {
  const sentence = `a whole number, ${least} or more`
  return v.pipe(
    v.optional(v.string(), fallback),
    v.regex(/^\d{1,9}$/, sentence),
    v.transform(Number),
    v.minValue(least, sentence),
  )
}

/** What the fleet reads from its environment. */
export const fleetConfiguration = v.object({
  AQUACIS_MQTT_URL: v.pipe(
    v.string(),
    v.regex(/^mqtts?:\/\/.+/, 'a URL that begins with mqtt:// or mqtts://'),
  ),
  AQUACIS_FLEET_SEED: v.pipe(v.string(), v.minLength(1)),
  AQUACIS_FLEET_METERS: wholeNumber('200', 2),
  // Telegrams of one second must not differ: each carries the second as its session number.
  AQUACIS_FLEET_INTERVAL_MS: wholeNumber('5000', 1000),
  /** The first two, at which people look; as the others unless given. */
  AQUACIS_FLEET_WATCHED_INTERVAL_MS: v.optional(wholeNumber('5000', 1000)),
  /** Parts on wM-Bus, LoRaWAN and NB-IoT. */
  AQUACIS_FLEET_MIX: v.pipe(
    v.optional(v.string(), '1/0/0'),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const mix = mixOf(dataset.value)
      if (mix !== undefined) return mix
      addIssue({ message: 'three parts such as 70/20/10' })
      return NEVER
    }),
  ),
  AQUACIS_FLEET_SPEED_UP: wholeNumber('1', 1),
  AQUACIS_FLEET_BACKFILL_DAYS: wholeNumber('40', 0),
  /** Remembers over a restart what is delivered and where a sped-up clock stood; without it the past is delivered anew. */
  AQUACIS_FLEET_STATE_FILE: v.optional(v.string()),
  /** When the fleet began, where no state file says so. */
  AQUACIS_FLEET_EPOCH: v.optional(v.pipe(v.string(), v.isoTimestamp('an instant, ISO 8601 in UTC'))),
  /** Every acknowledged telegram is noted here, one JSON line each, for whoever checks that none is lost. */
  AQUACIS_FLEET_JOURNAL_FILE: v.optional(v.string()),
  HOST: listenHost,
  PORT: v.optional(portNumber, '4006'),
  LOG_LEVEL: logLevel,
})
