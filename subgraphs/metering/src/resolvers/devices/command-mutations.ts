import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import * as v from 'valibot'
import { type CommandRefusal, commandDevice } from '../../commands/command-device.ts'
import type { DeviceOrder } from '../../domain/devices/command.ts'
import type { CommandDeviceInput, MutationResolvers } from '../../generated/resolvers.ts'
import { readId } from './read-text.ts'

export const commandMutations: Pick<MutationResolvers, 'commandDevice'> = {
  commandDevice: async (_root, { input }, context) => {
    const outcome = await commandDevice(context, {
      id: readId(input.id, 'input.id'),
      meterId: readId(input.meterId, 'input.meterId'),
      order: readOrder(input),
      expiresAt: input.expiresAt ?? null,
    })
    return typeof outcome === 'string'
      ? { __typename: outcome, message: sentences[outcome] }
      : { __typename: 'CommandQueued', command: outcome }
  },
}

const instant = v.pipe(
  v.date('is needed'),
  v.transform((at) => at.toISOString()),
)
const bounded = (least: number, most: number) =>
  v.pipe(
    v.number('is needed'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  )
/** No meter is silent on purpose for longer than a month. */
const interval = bounded(1, 31 * 86_400)
const alarmName = v.pipe(v.string('is needed'), v.regex(/^[A-Z0-9_]{1,32}$/, 'must be like LEAK'))
/** A LoRaWAN payload at the fastest data rate (RP002-1.0.4, table of maximum sizes). */
const payload = v.pipe(v.string('is needed'), v.regex(/^([0-9a-fA-F]{2}){1,242}$/, 'must be 1 to 242 bytes'))

const orderSchema = v.variant('name', [
  v.object({ name: v.literal('SET_INTERVAL'), seconds: interval }),
  v.object({
    name: v.literal('SET_ALARM_THRESHOLD'),
    alarm: alarmName,
    litresPerHour: bounded(0, 1_000_000),
  }),
  v.object({ name: v.literal('REQUEST_HISTORY'), from: instant, to: instant }),
  v.object({ name: v.literal('READ_NOW') }),
  v.object({ name: v.literal('SET_VALVE'), position: v.picklist(['OPEN', 'CLOSED'], 'is needed') }),
  // Ports above 223 are the standard's own (LoRaWAN 1.0.4 §4.3.2).
  v.object({ name: v.literal('SEND_BYTES'), fPort: bounded(1, 223), hex: payload }),
])

/** Reads the fields that the order uses. Throws BAD_USER_INPUT, naming the first that is missing or wrong. */
function readOrder(input: CommandDeviceInput): DeviceOrder {
  const parsed = v.safeParse(orderSchema, input)
  if (parsed.success) {
    const order = parsed.output
    if (order.name === 'REQUEST_HISTORY' && order.from > order.to) {
      throw badUserInput('input.from must not be after input.to')
    }
    return order
  }
  const [issue] = parsed.issues
  throw badUserInput(`input.${v.getDotPath(issue)} ${issue.message}`)
}

const sentences: Readonly<Record<CommandRefusal, string>> = {
  MeterUnknown: 'No encontramos ese medidor en tus administraciones. Revisa el número.',
  MeterNotInService: 'Ese medidor ya fue retirado, así que no escucha órdenes.',
  CommandIdTaken: 'Ese identificador ya es de otra orden. Usa uno nuevo.',
  DeviceUnreachable:
    'No hay camino hacia ese dispositivo: su radio solo transmite, o aún no sabemos a qué aplicación de ChirpStack pertenece. Espera su siguiente mensaje o captura la aplicación.',
  OrderUnsupported:
    'No conocemos esa orden en el idioma de ese dispositivo. Busca los bytes en el manual del fabricante y envíalos con SEND_BYTES.',
  InstantImpossible: 'La orden debe vencer en el futuro, a más tardar en 31 días.',
}
