/** Where a message comes from, as its topic says: the family of meters, and the name under which its sender publishes. */
export type Route =
  | { readonly family: 'WMBUS'; readonly concentratorId: string }
  | {
      readonly family: 'LORAWAN'
      readonly application: string
      readonly devEui: string
      readonly event: string
    }
  | {
      readonly family: 'NBIOT'
      readonly meterId: string
      readonly what: 'TELEMETRY' | 'ALERT' | 'ACKNOWLEDGEMENT'
    }

/** Everything that meters publish, as subscription filters. */
export const telemetryFilters = [
  'wmbus/+/telegram',
  'application/+/device/+/event/+',
  'meter/+/telemetry',
  'meter/+/alert',
  'meter/+/command/ack',
] as const

const nbiotTopics = new Map([
  ['telemetry', 'TELEMETRY'],
  ['alert', 'ALERT'],
  ['command/ack', 'ACKNOWLEDGEMENT'],
] as const)

/** Reads a topic; null when no meter publishes there. */
export function routeOf(topic: string): Route | null {
  const [root, name, ...rest] = topic.split('/')
  if (name === undefined || name === '') return null
  switch (root) {
    case 'wmbus':
      return rest.length === 1 && rest[0] === 'telegram' ? { family: 'WMBUS', concentratorId: name } : null
    case 'application':
      return lorawanRoute(name, rest)
    case 'meter': {
      const what = nbiotTopics.get(rest.join('/') as 'telemetry')
      return what === undefined ? null : { family: 'NBIOT', meterId: name, what }
    }
    default:
      return null
  }
}

function lorawanRoute(
  application: string,
  [device, devEui, events, event, ...rest]: readonly string[],
): Route | null {
  if (device !== 'device' || events !== 'event' || rest.length > 0) return null
  if (!devEui || !event) return null
  return { family: 'LORAWAN', application, devEui: devEui.toLowerCase(), event }
}
