import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { registerRelease } from '../../commands/firmware/register-release.ts'
import { type CampaignRefusal, startCampaign } from '../../commands/firmware/start-campaign.ts'
import { steerCampaign, tellOutcomes } from '../../commands/firmware/steer-campaign.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { readId, readText } from '../devices/read-text.ts'
import { readOffice } from './read-office.ts'

type Verbs =
  | 'registerFirmwareRelease'
  | 'startFirmwareCampaign'
  | 'steerFirmwareCampaign'
  | 'tellFirmwareOutcomes'

const mostOutcomes = 1_000
const mostBatches = 20
const minutesOfAMonth = 31 * 24 * 60

export const firmwareMutations: Pick<MutationResolvers, Verbs> = {
  registerFirmwareRelease: async (_root, { input }, context) => {
    const digest = input.digest.toLowerCase()
    if (!/^[0-9a-f]{64}$/.test(digest)) throw badUserInput('input.digest must be 64 hexadecimal digits')
    const outcome = await registerRelease(context, {
      id: readId(input.id, 'input.id'),
      vendor: readText(input.vendor, 'input.vendor', 64).toLowerCase(),
      model: readText(input.model, 'input.model', 64).toLowerCase(),
      version: readText(input.version, 'input.version', 64),
      notes: (input.notes ?? '').slice(0, 2_000),
      digest,
    })
    return outcome === 'FirmwareReleaseTaken'
      ? { __typename: outcome, message: sentences.FirmwareReleaseTaken }
      : { __typename: 'FirmwareReleaseRegistered', release: outcome }
  },

  startFirmwareCampaign: async (_root, { input }, context) => {
    if (input.batchPercents.length > mostBatches) {
      throw badUserInput(`input.batchPercents must have ${mostBatches} batches at most`)
    }
    const outcome = await startCampaign(context, {
      id: readId(input.id, 'input.id'),
      releaseId: readId(input.releaseId, 'input.releaseId'),
      operatingUnitId: readOffice(input.operatingUnitId, 'input.operatingUnitId'),
      batchPercents: input.batchPercents,
      pauseMinutes: within(input.pauseMinutes, 0, minutesOfAMonth, 'input.pauseMinutes'),
      mostFailuresPercent: within(input.mostFailuresPercent, 0, 100, 'input.mostFailuresPercent'),
    })
    return typeof outcome === 'string'
      ? { __typename: outcome, message: sentences[outcome] }
      : { __typename: 'FirmwareCampaignStarted', campaign: outcome }
  },

  steerFirmwareCampaign: async (_root, { id, action, why }, context) => {
    const outcome = await steerCampaign(context, readId(id, 'id'), { action, why: readText(why, 'why') })
    return typeof outcome === 'string'
      ? { __typename: outcome, message: sentences[outcome] }
      : { __typename: 'FirmwareCampaignSteered', campaign: outcome }
  },

  tellFirmwareOutcomes: async (_root, { campaignId, outcomes }, context) => {
    if (outcomes.length > mostOutcomes) throw badUserInput(`tell ${mostOutcomes} outcomes at most`)
    const told = outcomes.map(({ meterId, outcome, reason }) => ({
      ...{ meterId: readId(meterId, 'outcomes.meterId'), outcome },
      reason: outcome === 'FAILED' ? (reason?.slice(0, 300) ?? null) : null,
    }))
    const result = await tellOutcomes(context, readId(campaignId, 'campaignId'), told)
    if (typeof result === 'string') return { __typename: result, message: sentences[result] }
    return { __typename: 'FirmwareOutcomesTold', campaign: result.campaign, ignored: [...result.ignored] }
  },
}

function within(value: number, least: number, most: number, name: string): number {
  if (value < least || value > most) throw badUserInput(`${name} must be from ${least} to ${most}`)
  return value
}

const sentences: Readonly<
  Record<
    CampaignRefusal | 'FirmwareReleaseTaken' | 'FirmwareCampaignUnknown' | 'FirmwareCampaignOver',
    string
  >
> = {
  FirmwareReleaseTaken:
    'Esa versión de ese modelo ya está registrada, o el identificador es de otra. Revisa los datos.',
  OfficeNotYours: 'Esa administración no es de las tuyas. Pide a su personal que inicie la campaña.',
  FirmwareReleaseUnknown: 'No encontramos esa versión. Regístrala primero.',
  FirmwareCampaignIdTaken: 'Ese identificador ya es de otra campaña. Usa uno nuevo.',
  BatchesMalformed: 'Los porcentajes de los lotes van en aumento y terminan en 100, por ejemplo 5, 25, 100.',
  NoDeviceNeedsIt: 'Ningún dispositivo de ese modelo necesita la versión en esa administración.',
  FirmwareCampaignUnknown: 'No encontramos esa campaña en tus administraciones. Revisa su identificador.',
  FirmwareCampaignOver: 'La campaña ya terminó. Inicia otra para los dispositivos que faltan.',
}
