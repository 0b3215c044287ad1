import type { Arrival, TelegramMessage } from './arrival.ts'
import { eventFrom } from './families/lorawan.ts'
import { answerFrom, reportFrom } from './families/nbiot.ts'
import { frameFrom } from './families/wmbus.ts'
import { rejected, type Staged } from './rejection.ts'
import { routeOf } from './topic.ts'

/** Opens a message by the family that its topic names, and says whose radio it comes from. */
export function identify(message: TelegramMessage): Staged<Arrival> {
  const route = routeOf(message.topic)
  switch (route?.family) {
    case 'WMBUS':
      return frameFrom(message, route.concentratorId)
    case 'LORAWAN':
      return eventFrom(message, route)
    case 'NBIOT':
      return route.what === 'ACKNOWLEDGEMENT'
        ? answerFrom(message, route.meterId)
        : reportFrom(message, route.meterId, route.what)
    case undefined:
      return rejected(
        'TOPIC_UNKNOWN',
        'no meter publishes under this topic; known are wmbus/<concentrator>/telegram, application/<id>/device/<devEui>/event/<event> and meter/<id>/telemetry, /alert, /command/ack',
      )
  }
}
