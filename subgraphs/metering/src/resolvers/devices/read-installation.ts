import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import * as v from 'valibot'
import type { RadioWish } from '../../domain/devices/radio-form.ts'
import type { Installation, InstallationRefusal } from '../../domain/life/installation.ts'
import type { InstallMeterInput, RadioInput } from '../../generated/resolvers.ts'
import { radioSentence } from '../../provisioning/radio-sentence.ts'
import { uuid } from './read-text.ts'

const label = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(64, 'is too long'),
)
const wishSchema = v.object({
  id: uuid,
  serial: label,
  model: label,
  calibreMillimetres: v.pipe(
    v.number(),
    v.minValue(1, 'must be positive'),
    v.maxValue(2_000, 'is too large'),
  ),
  servicePointId: uuid,
})

/** A meter and its radio as somebody asked for them. Throws BAD_USER_INPUT for what no form would send. */
export function readInstallation(input: InstallMeterInput): Installation {
  const parsed = v.safeParse(wishSchema, input)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw badUserInput(`${v.getDotPath(issue)} ${issue.message}`)
  }
  const { id: meterId, ...meter } = parsed.output
  const { manufacturer, initialRegister = null, installedAt = null } = input
  if (initialRegister !== null && initialRegister < 0)
    throw badUserInput('initialRegister must not be negative')
  return {
    ...{ meterId, ...meter, manufacturer },
    ...{ initialLitres: initialRegister, installedAt, radio: readRadio(input.radio) },
  }
}

function readRadio(input: RadioInput): RadioWish {
  const { network = 'WMBUS', address, encryptionKey = null, profile = null } = input
  return {
    ...{ network, address, encryptionKey },
    profile: profile && {
      vendor: profile.vendor,
      model: profile.model,
      litresPerPulse: profile.litresPerPulse ?? null,
    },
    intervalSeconds: input.reportIntervalSeconds ?? null,
    application: input.application ?? null,
  }
}

/** What stands in the way of an installation, and what to do. */
export function installationSentence(
  refusal: InstallationRefusal,
  { serial, radio }: Pick<Installation, 'serial' | 'radio'>,
): string {
  switch (refusal.kind) {
    case 'RadioMalformed':
      return radioSentence(refusal.part)
    case 'MeterIdTaken':
      return 'Ese identificador ya pertenece a un medidor con otros datos. Usa uno nuevo.'
    case 'ServicePointUnknown':
      return 'No encontramos ese punto de servicio en tus administraciones. Si el contrato inició hace un momento, inténtalo de nuevo en unos segundos.'
    case 'ServicePointHasMeter':
      return 'Ese punto de servicio ya tiene un medidor. Retíralo o reemplázalo antes de instalar otro.'
    case 'MeterSerialTaken':
      return `El medidor con número de serie ${serial} ya está instalado. Revisa el número en la carátula.`
    case 'RadioTaken':
      return `El radio ${radio.address} ya pertenece a otro medidor. Revisa el número.`
    case 'InstantImpossible':
      return 'La fecha de instalación está en el futuro, o antes de que se retirara el medidor anterior. Corrígela.'
  }
}
