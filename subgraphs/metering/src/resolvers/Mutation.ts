import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import * as v from 'valibot'
import { installMeter } from '../commands/install-meter.ts'
import type { Installation, InstallationRefusal, RadioPart } from '../domain/meter.ts'
import type { InstallMeterInput, MutationResolvers } from '../generated/resolvers.ts'

export const Mutation: MutationResolvers = {
  installMeter: async (_root, { input }, context) => {
    const wish = readWish(input)
    const decision = await installMeter(context, wish)
    if (decision.kind === 'MeterInstalled' || decision.kind === 'AlreadyInstalled') {
      return { __typename: 'MeterInstalled', meter: await context.meterById.require(wish.meterId) }
    }
    return { __typename: decision.kind, message: sentenceFor(decision, wish) }
  },
}

const id = v.pipe(v.string(), v.uuid('must be a UUID'), v.toLowerCase())
const label = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(64, 'is too long'),
)
const wishSchema = v.object({
  id,
  serial: label,
  manufacturer: v.string(),
  model: label,
  calibreMillimetres: v.pipe(
    v.number(),
    v.minValue(1, 'must be positive'),
    v.maxValue(2_000, 'is too large'),
  ),
  servicePointId: id,
  radio: v.object({ identNumber: v.string(), encryptionKey: v.string() }),
})

function readWish(input: InstallMeterInput): Installation {
  const parsed = v.safeParse(wishSchema, input)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw badUserInput(`${v.getDotPath(issue)} ${issue.message}`)
  }
  const { id: meterId, radio, ...meter } = parsed.output
  return { meterId, ...meter, ...radio }
}

const radioForm: Readonly<Record<RadioPart, string>> = {
  manufacturer: 'El fabricante se escribe con tres letras mayúsculas, por ejemplo KAM.',
  identNumber: 'El número del radio lleva ocho dígitos, como aparece en la carátula del medidor.',
  encryptionKey: 'La clave del radio lleva 32 dígitos hexadecimales. Cópiala del archivo del fabricante.',
}

function sentenceFor(
  refusal: InstallationRefusal,
  { serial, identNumber, manufacturer }: Installation,
): string {
  switch (refusal.kind) {
    case 'RadioMalformed':
      return radioForm[refusal.part]
    case 'MeterIdTaken':
      return 'Ese identificador ya pertenece a un medidor con otros datos. Usa uno nuevo.'
    case 'ServicePointUnknown':
      return 'No encontramos ese punto de servicio en tus administraciones. Si el contrato inició hace un momento, inténtalo de nuevo en unos segundos.'
    case 'ServicePointHasMeter':
      return 'Ese punto de servicio ya tiene un medidor. Retíralo antes de instalar otro.'
    case 'MeterSerialTaken':
      return `El medidor con número de serie ${serial} ya está instalado. Revisa el número en la carátula.`
    case 'RadioTaken':
      return `El radio ${manufacturer} ${identNumber} ya pertenece a otro medidor. Revisa el número.`
  }
}
